import { promote } from '../../pipeline.ts';
import type { Action } from './main.ts';
import { writeReport } from './publish-action.ts';

/** `promote/action.yml`: an image that exists, under more tags and in more places. */
export const promoteAction: Action = {
  command: 'promote',
  async main(raw, facts, ports) {
    const report = await promote(raw, facts, ports);
    await writeReport(report, ports);
  },
};
