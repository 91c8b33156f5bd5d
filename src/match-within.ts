import { Script } from 'node:vm';

/** The groups of a match (the whole match first), or why there are none. */
export type Match = readonly (string | undefined)[] | 'no match' | 'too slow';

/** Applies a regular expression to a text, giving up after a time limit. */
export type MatchWithin = (expression: RegExp, text: string) => Match;

const LIMIT_MS = 1000;

/**
 * Expressions and texts are typed by different people (a workflow's author, whoever pushes a tag), and an expression
 * such as `^(a+)+$` takes exponential time on some texts. A script run with a timeout can be interrupted in the middle of a
 * match, unlike a plain `exec`, and costs a tenth of a millisecond, unlike a worker or a process. It runs in this context,
 * so no second one is created; source and text enter it as JSON, which is a JavaScript literal.
 * https://nodejs.org/docs/latest-v24.x/api/vm.html#scriptruninthiscontextoptions
 */
export function matchWithin(expression: RegExp, text: string, limitMs: number = LIMIT_MS): Match {
  const { source, flags } = expression;
  const call = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}).exec(${JSON.stringify(text)})`;
  try {
    const groups: Iterable<string | undefined> | null = new Script(call).runInThisContext({
      timeout: limitMs,
    });
    return groups ? Array.from(groups) : 'no match';
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
