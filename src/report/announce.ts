import type { Plan } from '../plan/plan.ts';
import type { Log } from '../ports.ts';
import type { Report } from './report.ts';
import { renderPlan } from './text.ts';

/** Says what was found out, and what is odd about the request. */
export function announceFindings(plan: Plan, log: Log): void {
  for (const notice of plan.notices) log.notice(notice);
  for (const warning of plan.warnings) log.warning(warning);
  if (plan.withheld !== undefined) log.notice(plan.withheld);
}

/** Says what will happen before anything does. */
export function announce(plan: Plan, log: Log): void {
  announceFindings(plan, log);
  log.info('Plan:');
  for (const line of renderPlan(plan)) log.info(line);
}

/** Warns of destinations that did not get the image, where the policy let the others go on. */
export function announceFailures({ failures }: Report, log: Pick<Log, 'warning'>): void {
  for (const { error } of failures) {
    log.warning([error.message, ...(error.fix ? [error.fix] : [])].join('\n'));
  }
}
