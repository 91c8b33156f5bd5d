import { type Command, inputsOf } from '../../inputs/schema.ts';
import type { Ports } from '../../ports.ts';
import { announceFailures } from '../../report/announce.ts';
import { requireDelivered } from '../../report/announce-notifications.ts';
import { toArtifacts } from '../../report/artifacts.ts';
import { renderBakeFiles } from '../../report/bake-files.ts';
import { writeReportFiles } from '../../report/files.ts';
import { toOutputVariables } from '../../report/output-variables.ts';
import { outputsOf, toOutputs } from '../../report/outputs.ts';
import type { Report } from '../../report/report.ts';
import { renderSummary } from '../../report/summary.ts';
import { renderReport } from '../../report/text.ts';
import { writeBakeFiles } from './bake-files.ts';
import { addSummary, declareArtifacts, setValue } from './file-commands.ts';

/** Results where people look: the log, the outputs, the job summary. */
export async function writeReport(
  report: Report,
  command: Command,
  { env, log, files }: Pick<Ports, 'env' | 'log' | 'files'>,
): Promise<void> {
  await writeOutputs(report, command, { env, files });
  await writeReportFiles(report, { files, log });
  addSummary(env, renderSummary(report));
  declareArtifacts(env, toArtifacts(report));
  announceFailures(report, log);
  if (report.outcome !== 'planned') for (const line of renderReport(report)) log.info(line);
  requireDelivered(report);
}

/** The outputs that the command's action.yml declares, and as variables where it has the input for that. */
async function writeOutputs(
  report: Report,
  command: Command,
  { env, files }: Pick<Ports, 'env' | 'files'>,
): Promise<void> {
  const declared = outputsOf(command);
  const hasFiles = declared.some((name) => name.startsWith('bake-file'));
  const paths = hasFiles ? await writeBakeFiles(renderBakeFiles(report), files) : {};
  const all: Readonly<Record<string, string>> = { ...toOutputs(report), ...paths };
  const outputs = declared.map((name) => [name, all[name] ?? ''] as const);
  for (const output of outputs) setValue(env, 'GITHUB_OUTPUT', output);
  const isAsked = inputsOf(command).some(({ name }) => name === 'set-output-env');
  if (!isAsked || !report.plan.setOutputEnv) return;
  const variables = toOutputVariables(Object.fromEntries(outputs));
  for (const variable of variables) setValue(env, 'GITHUB_ENV', variable);
}
