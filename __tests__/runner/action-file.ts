import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An `action.yml`, as far as the runner needs it to run a JavaScript action. */
export interface ActionFile {
  readonly folder: string;
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
  readonly main: string;
  readonly post?: string;
  readonly postIf: string;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export function readActionFile(folder: string): ActionFile {
  const { inputs, outputs, runs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as {
    readonly inputs?: Record<string, { default?: string } | null>;
    readonly outputs?: Record<string, unknown>;
    readonly runs: Record<string, string>;
  };
  if (runs.using !== 'node24' || !runs.main) throw new Error('not an action for Node 24');
  return {
    folder,
    inputs: new Map(
      Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')]),
    ),
    outputs: Object.keys(outputs ?? {}),
    main: runs.main,
    ...(runs.post !== undefined && { post: runs.post }),
    postIf: runs['post-if'] ?? 'always()',
  };
}

/** Variables `INPUT_…`: what the workflow says, else the default. */
export function inputVariables(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  token: string,
): Readonly<Record<string, string>> {
  const values = new Map(
    [...action.inputs].map(([name, fallback]) => [name, evaluate(fallback, token)]),
  );
  for (const [name, value] of Object.entries(given)) values.set(name, value);
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** Names that the workflow gives and the action does not know; the runner warns of them. */
export function unknownInputs(action: ActionFile, given: object): readonly string[] {
  return Object.keys(given).filter((name) => !action.inputs.has(name));
}

/** The only expression that a default of ours may hold. */
function evaluate(text: string, token: string): string {
  const value = text.replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
  if (value.includes('${{')) throw new Error(`the stand-in cannot evaluate ${text}`);
  return value;
}

export type Conclusion = 'success' | 'failure' | 'cancelled';

/** Evaluates `post-if`: status functions joined by `||`. */
export function runsPost(condition: string, conclusion: Conclusion): boolean {
  return condition.split('||').some((term) => {
    const name = term.trim();
    if (name === 'always()') return true;
    if (!['success()', 'failure()', 'cancelled()'].includes(name)) {
      throw new Error(`the stand-in cannot evaluate post-if: ${condition}`);
    }
    return name === `${conclusion}()`;
  });
}
