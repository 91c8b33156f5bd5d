import { describeReport } from './describe.ts';
import { toMarkdown } from './markdown-document.ts';
import type { Report } from './report.ts';

/** The job summary: Markdown, below the 1 MiB over which GitHub drops it. */
export function renderSummary(report: Report): string {
  return toMarkdown(describeReport(report));
}
