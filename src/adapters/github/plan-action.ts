import { decide } from '../../decide.ts';
import { announce } from '../../report/announce.ts';
import { planned } from '../../report/report.ts';
import type { Action } from './main.ts';
import { writeReport } from './write-report.ts';

/** `plan/action.yml`: tags, labels and annotations alone. */
export const planAction: Action = {
  command: 'plan',
  async main(raw, facts, ports) {
    const { plan } = await decide(raw, facts);
    announce(plan, ports.log);
    await writeReport(planned(plan), 'plan', ports);
  },
};
