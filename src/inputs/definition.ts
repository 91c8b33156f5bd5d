/** Entry points that take inputs. */
export type Command =
  | 'publish'
  | 'plan'
  | 'login'
  | 'promote'
  | 'merge'
  | 'bake'
  | 'verify'
  | 'serve';

/**
 * - `text`: one value, taken as it is;
 * - `secret`: text that is masked before anything else happens, and never taken from the command line;
 * - `boolean`: `true True TRUE false False FALSE`;
 * - `lines`: one entry per line;
 * - `comma`: entries separated by commas or line ends;
 * - `number`: a whole number, zero or more;
 * - `yaml`: a YAML list.
 */
export type InputKind = 'text' | 'secret' | 'boolean' | 'lines' | 'comma' | 'number' | 'yaml';

export interface InputDefinition {
  readonly name: string;
  readonly kind: InputKind;
  /** One sentence. Goes into action.yml, `--help` and the README. */
  readonly description: string;
  readonly commands: readonly Command[];
  /** What holds when the input is empty; `''` = nothing. */
  readonly default?: string;
  /** The default in action.yml where it is an expression that only GitHub can evaluate. */
  readonly actionDefault?: string;
  /** A variable of the environment that means the same; the input wins. */
  readonly variable?: string;
}

/** Nothing but what a build needs: an image that exists contradicts it. */
export const BUILDING: readonly Command[] = ['publish'];
/** The same for builds of several images. */
export const BAKING: readonly Command[] = ['publish', 'bake'];

export const NAMING: readonly Command[] = ['publish', 'plan', 'merge', 'bake'];

/** How names are passed on to later steps. */
export const WIRING: readonly Command[] = ['publish', 'plan', 'merge'];

export const TAGGING: readonly Command[] = ['publish', 'plan', 'promote', 'merge', 'bake'];

export const PUBLISHING: readonly Command[] = ['publish'];

export const PUSHING: readonly Command[] = ['publish', 'promote', 'merge', 'bake'];

export const LOGGING_IN: readonly Command[] = [
  'publish',
  'login',
  'promote',
  'merge',
  'verify',
  'bake',
];
