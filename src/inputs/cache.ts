import type { CacheWish } from './build-request.ts';
import { quote } from './quote.ts';
import type { Typed } from './typed.ts';
import { type Problems, parseChoice } from './values.ts';

/** `cache`, `cache-scope` and `cache-mode`. `true` is the `auto` of docker/github-builder. */
export function parseCache(typed: Typed, problems: Problems): CacheWish {
  const text = typed('cache').toLowerCase();
  const choice = parseChoice(
    { input: 'cache', text, choices: ['auto', 'gha', 'registry', 'off', 'true', 'false'] },
    problems,
  );
  const where = text === '' ? '' : WORDS[choice];
  const scope = typed('cache-scope');
  if (scope !== '' && !/^[A-Za-z0-9_][\w./-]*$/.test(scope)) {
    problems.add({
      input: 'cache-scope',
      message: `${quote(scope)} is no name of a cache`,
      fix: 'Use letters, digits, `_`, `-`, `.` and `/`.',
    });
  }
  for (const input of ['cache-from', 'cache-to'] as const) {
    if (where === '' || where === 'off' || typed(input) === '') continue;
    problems.add({
      input,
      message: `\`cache: ${where}\` chooses where the cache is`,
      fix: `Remove \`cache\`, or \`${input}\`.`,
    });
  }
  const mode = parseChoice(
    { input: 'cache-mode', text: typed('cache-mode'), choices: ['max', 'min'] },
    problems,
  );
  return { where, scope, mode };
}

const WORDS = {
  auto: 'auto',
  gha: 'gha',
  registry: 'registry',
  off: 'off',
  true: 'auto',
  false: 'off',
} as const;
