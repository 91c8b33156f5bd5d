import type { Files, Log } from '../ports.ts';
import { renderHtml } from './html.ts';
import { toReportJson } from './json.ts';
import type { Report } from './report.ts';
import { renderSummary } from './summary.ts';

/** Readable by everybody: they are made to be kept, and hold nothing that the log does not show. */
const MODE = 0o644;

/** The report as files for artifacts and other CIs, by their names. */
export function renderReportFiles(report: Report): Readonly<Record<string, string>> {
  return {
    'report.json': `${JSON.stringify(toReportJson(report), undefined, 2)}\n`,
    'report.md': renderSummary(report),
    'report.html': renderHtml(report),
  };
}

/** Writes them where the plan says. What is published stays published: a file that cannot be written is a warning. */
export async function writeReportFiles(
  report: Report,
  {
    files,
    log,
  }: {
    readonly files: Pick<Files, 'makeDirectory' | 'writeText'>;
    readonly log: Pick<Log, 'warning'>;
  },
): Promise<void> {
  const { reportDirectory: directory } = report.plan;
  if (directory === '') return;
  try {
    await files.makeDirectory(directory);
    for (const [name, text] of Object.entries(renderReportFiles(report))) {
      await files.writeText(`${directory}/${name}`, text, MODE);
    }
  } catch (error) {
    log.warning(
      `report: the directory "${directory}" cannot be written (${error instanceof Error ? error.message : error}). Name one that this user may write to.`,
    );
  }
}
