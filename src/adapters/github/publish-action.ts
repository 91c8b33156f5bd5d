import { publish } from '../../pipeline.ts';
import type { Ports } from '../../ports.ts';
import { announceFailures } from '../../report/announce.ts';
import { requireDelivered } from '../../report/announce-notifications.ts';
import { toArtifacts } from '../../report/artifacts.ts';
import { renderBakeFiles } from '../../report/bake-files.ts';
import { writeReportFiles } from '../../report/files.ts';
import { toOutputVariables } from '../../report/output-variables.ts';
import { toOutputs } from '../../report/outputs.ts';
import type { Report } from '../../report/report.ts';
import { renderSummary } from '../../report/summary.ts';
import { renderReport } from '../../report/text.ts';
import { writeBakeFiles } from './bake-files.ts';
import { addSummary, declareArtifacts, setValue } from './file-commands.ts';
import type { Action } from './main.ts';

/** `action.yml`: everything in one step. */
export const publishAction: Action = {
  command: 'publish',
  async main(raw, facts, ports) {
    const report = await publish(raw, facts, ports);
    await writeReport(report, ports);
  },
};

/** Results where people look: the log, the outputs, the job summary. */
export async function writeReport(
  report: Report,
  { env, log, files }: Pick<Ports, 'env' | 'log' | 'files'>,
): Promise<void> {
  const paths = await writeBakeFiles(renderBakeFiles(report), files);
  const outputs = { ...toOutputs(report), ...paths };
  for (const output of Object.entries(outputs)) setValue(env, 'GITHUB_OUTPUT', output);
  const variables = report.plan.setOutputEnv ? toOutputVariables(outputs) : [];
  for (const variable of variables) setValue(env, 'GITHUB_ENV', variable);
  await writeReportFiles(report, { files, log });
  addSummary(env, renderSummary(report));
  declareArtifacts(env, toArtifacts(report));
  announceFailures(report, log);
  if (report.outcome !== 'planned') for (const line of renderReport(report)) log.info(line);
  requireDelivered(report);
}
