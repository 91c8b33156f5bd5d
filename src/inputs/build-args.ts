import { parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { Problems } from './values.ts';

/** `KEY=value`, or `KEY` for the variable of that name, one per line. */
export function parseBuildArgs(text: string, problems: Problems): readonly string[] {
  const entries = parseLines(text);
  for (const entry of entries) {
    if (/^[A-Za-z_][A-Za-z0-9_.-]*(?:=|$)/.test(entry)) continue;
    // What stands behind the `=` may be meant for no one's eyes.
    const [name = ''] = entry.split('=', 1);
    problems.add({
      input: 'build-args',
      message: `${quote(name)} is not the name of a build argument`,
      fix: 'Write one `KEY=value` per line.',
    });
  }
  return entries;
}

const SECRETIVE =
  /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_)/i;

/** Names of arguments that sound like secrets, though anyone who has the image can read arguments. */
export function secretiveArgs(entries: readonly string[]): readonly string[] {
  return entries
    .map((entry) => entry.split('=', 1)[0] ?? '')
    .filter((name) => SECRETIVE.test(name));
}
