import { publish } from '../../pipeline.ts';
import type { Action } from './main.ts';

/** `action.yml`: everything in one step. */
export const publishAction: Action = {
  command: 'publish',
  async main(raw, facts, ports) {
    const report = await publish(raw, facts, ports);
    const { writeReport } = await import('./write-report.ts');
    await writeReport(report, 'publish', ports);
  },
};
