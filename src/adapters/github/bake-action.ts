import { bake } from '../../targets/bake.ts';
import type { Action } from './main.ts';

/** `bake/action.yml`: the images of a bake definition, each published as its own. */
export const bakeAction: Action = {
  command: 'bake',
  async main(raw, facts, ports) {
    const reports = await bake(raw, facts, ports);
    const { writeTargetReports } = await import('./write-target-reports.ts');
    await writeTargetReports(reports, ports);
  },
};
