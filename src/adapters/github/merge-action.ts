import { merge } from '../../existing/merge.ts';
import type { Action } from './main.ts';

/** `merge/action.yml`: what several jobs built for single platforms, as one image. */
export const mergeAction: Action = {
  command: 'merge',
  async main(raw, facts, ports) {
    const report = await merge(raw, facts, ports);
    const { writeReport } = await import('./write-report.ts');
    await writeReport(report, 'merge', ports);
  },
};
