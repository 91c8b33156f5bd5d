import { Script } from 'node:vm';

/** The groups of a match, the whole match first. */
export type Groups = readonly (string | undefined)[];

/** The groups of a match, or why there are none. */
export type Match = Groups | 'no match' | 'too slow';

/** Applies a regular expression to a text, giving up after a time limit. */
export type MatchWithin = (expression: RegExp, text: string) => Match;

/** Applies a regular expression to many texts, giving up on all after a time limit; `null` where it does not match. */
export type MatchEachWithin = (
  expression: RegExp,
  texts: readonly string[],
) => readonly (Groups | null)[] | 'too slow';

const LIMIT_MS = 1000;

/** The match of one text. */
export function matchWithin(expression: RegExp, text: string, limitMs: number = LIMIT_MS): Match {
  const matches = matchEachWithin(expression, [text], limitMs);
  return matches === 'too slow' ? matches : (matches[0] ?? 'no match');
}

/**
 * Expressions and texts are typed by different people (a workflow's author, whoever pushes a tag), and an expression
 * such as `^(a+)+$` takes exponential time on some texts. A script run with a timeout can be interrupted in the middle of a
 * match, unlike a plain `exec`, and costs a tenth of a millisecond, unlike a worker or a process. It runs in this context,
 * so no second one is created; source and texts enter it as JSON, which is a JavaScript literal.
 * https://nodejs.org/docs/latest-v24.x/api/vm.html#scriptruninthiscontextoptions
 */
export function matchEachWithin(
  { source, flags }: RegExp,
  texts: readonly string[],
  limitMs: number = LIMIT_MS,
): readonly (Groups | null)[] | 'too slow' {
  const expression = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags.replace(/[gy]/g, ''))})`;
  const call = `(e => ${JSON.stringify(texts)}.map(text => e.exec(text)))(${expression})`;
  try {
    const matches: Iterable<Iterable<string | undefined> | null> = new Script(
      call,
    ).runInThisContext({ timeout: limitMs });
    return Array.from(matches, (groups) => (groups ? Array.from(groups) : null));
  } catch (error) {
    if (isTimeout(error)) return 'too slow';
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
