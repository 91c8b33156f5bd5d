import { toBakeParts } from '../plan/bake.ts';
import { pointingTags } from './outputs.ts';
import type { Report } from './report.ts';

/** Outputs that are paths of files. */
export type BakeFileName =
  | 'bake-file'
  | 'bake-file-tags'
  | 'bake-file-labels'
  | 'bake-file-annotations';

/** The text of each file for `docker buildx bake`, with the tags that answer the digest. */
export function renderBakeFiles(report: Report): Readonly<Record<BakeFileName, string>> {
  const { plan } = report;
  const parts = toBakeParts(plan, pointingTags(report).references);
  const text = (definition: unknown) => `${JSON.stringify(definition, undefined, 2)}\n`;
  return {
    'bake-file': text(parts.all),
    'bake-file-tags': text(parts.tags),
    'bake-file-labels': text(parts.labels),
    'bake-file-annotations': text(parts.annotations),
  };
}
