import type { Ports } from '../../ports.ts';
import { announceFailures } from '../../report/announce.ts';
import { requireDelivered } from '../../report/announce-notifications.ts';
import { writeReportFiles } from '../../report/files.ts';
import { renderSummary } from '../../report/summary.ts';
import { toTargetOutputs } from '../../report/target-outputs.ts';
import { renderReport } from '../../report/text.ts';
import type { TargetReport } from '../../targets/publish-all.ts';
import { addSummary, setValue } from './file-commands.ts';

/** Results of several images: one summary after the other, and outputs that hold all of them. */
export async function writeTargetReports(
  reports: readonly TargetReport[],
  { env, log, files }: Pick<Ports, 'env' | 'log' | 'files'>,
): Promise<void> {
  for (const output of Object.entries(toTargetOutputs(reports))) {
    setValue(env, 'GITHUB_OUTPUT', output);
  }
  for (const { report } of reports) await writeReportFiles(report, { files, log });
  addSummary(env, reports.map(({ report }) => renderSummary(report)).join('\n'));
  for (const { target, report } of reports) {
    announceFailures(report, log);
    if (report.outcome === 'planned') continue;
    for (const line of renderReport(report)) log.info(`[${target}] ${line}`);
  }
  for (const { report } of reports) requireDelivered(report);
}
