import { ACTIONS, renderAction } from './action-file.ts';
import { renderErrorsPage } from './errors-page.ts';
import { fillWorkflow } from './publish-workflow.ts';
import { fillTables } from './readme-tables.ts';

/** A file that is generated as a whole, or (README.md) in parts, from what it holds now. */
export interface GeneratedFile {
  readonly path: string;
  render(current: string): string;
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  ...ACTIONS.map((action) => ({ path: action.path, render: () => renderAction(action) })),
  { path: 'README.md', render: fillTables },
  { path: 'docs/errors.md', render: renderErrorsPage },
  { path: '.github/workflows/publish.yml', render: fillWorkflow },
];
