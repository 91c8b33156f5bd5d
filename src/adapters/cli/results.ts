import type { Ports } from '../../ports.ts';
import { announceFailures } from '../../report/announce.ts';
import { requireDelivered } from '../../report/announce-notifications.ts';
import { writeReportFiles } from '../../report/files.ts';
import type { Report } from '../../report/report.ts';
import { renderReport } from '../../report/text.ts';

export { toReportJson, toTargetsJson } from '../../report/json.ts';
export { renderReport };

/** Writes the files of reports, says what failed, prints the result, and throws where a notification had to arrive and did not. */
export async function finishReports(
  reports: readonly Report[],
  ports: Ports,
  print: () => void,
): Promise<void> {
  for (const report of reports) await writeReportFiles(report, ports);
  for (const report of reports) announceFailures(report, ports.log);
  print();
  for (const report of reports) requireDelivered(report);
}

/** Reports of a bake, each under the name of its target. */
export function renderTargets(
  reports: readonly { readonly target: string; readonly report: Report }[],
): readonly string[] {
  return reports.flatMap(({ target, report }) => [`${target}:`, ...renderReport(report)]);
}
