/**
 * One thing that is wrong with what the user typed.
 *
 * Parsers collect problems instead of throwing the first, so that one run names them all.
 */
export interface Problem {
  /** The input's name as in action.yml. */
  readonly input: string;
  /** What is wrong, quoting the offending text. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string;
}
