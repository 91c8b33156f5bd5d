import { secret } from '../secret.ts';
import type { BuildSecret } from './build-request.ts';
import { parseCommaList, parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

type From = BuildSecret['from'];

/** Reads `secrets`, `secret-envs` and `secret-files`. A run without secrets (of a fork) has none, and that is no mistake. */
export function parseBuildSecrets(
  typed: Typed,
  { secretsAvailable }: { readonly secretsAvailable: boolean },
  problems: Problems,
): readonly BuildSecret[] {
  if (!secretsAvailable) return [];
  const read = (input: InputName, entries: readonly string[], from: (text: string) => From) =>
    entries.flatMap((entry) => readSecret({ input, entry, from }, problems) ?? []);
  const found = [
    ...read('secrets', parseLines(typed('secrets')), (value) => ({
      kind: 'value',
      value: secret(value),
    })),
    ...read('secret-envs', parseCommaList(typed('secret-envs')), (name) => ({
      kind: 'variable',
      name,
    })),
    ...read('secret-files', parseLines(typed('secret-files')), (path) => ({ kind: 'file', path })),
  ];
  const ids = found.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) {
    problems.add({
      input: 'secrets',
      message: `there are two secrets with the id ${quote(id)}`,
      fix: 'Keep one of them.',
    });
  }
  return found;
}

interface Entry {
  readonly input: InputName;
  readonly entry: string;
  readonly from: (text: string) => From;
}

/** More is hardly a name, but may be a line of a key. */
const ID = /^[\w.-]{1,48}$/;

/** What stands behind the `=`, and an entry without one, may be secret: neither is shown, nor what is no id. */
function readSecret({ input, entry, from }: Entry, problems: Problems): BuildSecret | undefined {
  const at = entry.indexOf('=');
  const [id, text] = [entry.slice(0, Math.max(at, 0)), entry.slice(at + 1)];
  const fail = (message: string, fix: string) => problems.add({ input, message, fix });
  const write = `Write one \`${EXAMPLES[input] ?? 'id=value'}\` per line; put a value of several lines in double quotes, with its id.`;
  if (!ID.test(id)) fail('an entry does not begin with an id and `=`', write);
  else if (text === '') fail(`the secret ${quote(id)} is empty`, EMPTY);
  else if (isCutOff(text)) {
    fail(`the secret ${quote(id)} ends after the first line of its value`, write);
  } else return { id, from: from(text) };
  return undefined;
}

const EMPTY =
  'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';

/** A key in PEM of which only the first line is there: the others would be entries of their own. */
function isCutOff(text: string): boolean {
  return text.startsWith('-----BEGIN ') && !text.includes('\n');
}

const EXAMPLES: Partial<Record<InputName, string>> = {
  'secret-envs': 'id=NAME_OF_VARIABLE',
  'secret-files': 'id=path/of/file',
};
