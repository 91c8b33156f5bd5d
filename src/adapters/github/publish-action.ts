import { meanwhile } from '../../meanwhile.ts';
import { publish } from '../../pipeline.ts';
import type { Action } from './main.ts';

/** `action.yml`: everything in one step. */
export const publishAction: Action = {
  command: 'publish',
  async main(raw, facts, ports) {
    const load = () => import('./write-report.ts');
    const report = await publish(raw, facts, meanwhile(ports, load));
    const { writeReport } = await load();
    await writeReport(report, 'publish', ports);
  },
};
