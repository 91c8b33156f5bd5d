import { promote } from '../../existing/promote.ts';
import type { Action } from './main.ts';

/** `promote/action.yml`: an image that exists, under more tags and in more places. */
export const promoteAction: Action = {
  command: 'promote',
  async main(raw, facts, ports) {
    const report = await promote(raw, facts, ports);
    const { writeReport } = await import('./write-report.ts');
    await writeReport(report, 'promote', ports);
  },
};
