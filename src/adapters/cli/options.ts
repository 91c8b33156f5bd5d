import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { BadRequest } from '../../errors.ts';
import { quote } from '../../inputs/quote.ts';
import {
  type Command,
  type InputDefinition,
  type InputName,
  inputsOf,
  type RawInputs,
} from '../../inputs/schema.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';

/** A command line, read. */
export interface CommandLine {
  readonly inputs: RawInputs;
  readonly json: boolean;
  readonly help: boolean;
  readonly passwordFromStdin: boolean;
}

/** Options that are not inputs. */
const OWN = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'password-stdin': { type: 'boolean' },
} as const;

/** The input that the argument without a name is. */
export const POSITIONAL: Readonly<Partial<Record<Command, InputName>>> = {
  publish: 'context',
  login: 'registry',
  verify: 'image',
};

/**
 * Reads the options of a command: the inputs under their names, a list's option repeated or with several lines.
 * A boolean is `--push`, `--push=false`, `--push false` or `--no-push`; secrets have no option, since every user of the machine can
 * read a command line.
 */
export function parseOptions(command: Command, args: readonly string[]): CommandLine {
  const inputs = inputsOf(command);
  const { tokens } = parseArgs({
    args: normalizeBooleans(args, inputs),
    options: optionsOf(inputs),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return HELP;
  const problems: Problem[] = [];
  const values = new Map<string, string[]>();
  const { [command]: positional } = POSITIONAL;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const problem = checkOption(token, inputs);
      if (problem) problems.push(problem);
      else values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? 'true']);
    } else if (token.kind === 'positional') {
      if (positional && !values.has(positional)) values.set(positional, [token.value]);
      else problems.push({ input: token.value, message: 'unexpected argument', fix: SEE_HELP });
    }
  }
  if (problems.length > 0) throw new BadRequest(problems);
  const has = (name: string) => values.get(name)?.at(-1) === 'true';
  return {
    inputs: toRawInputs(values, inputs),
    json: has('json'),
    help: false,
    passwordFromStdin: has('password-stdin'),
  };
}

const HELP: CommandLine = { inputs: {}, json: false, help: true, passwordFromStdin: false };
const SEE_HELP = 'See --help.';

/**
 * `--no-push` is `--push=false`, but `--no-cache` is an input of its own. `--push false` is meant as it reads: the word is
 * no argument of its own.
 */
function normalizeBooleans(args: readonly string[], inputs: readonly InputDefinition[]): string[] {
  const booleans = new Set(inputs.filter(({ kind }) => kind === 'boolean').map(({ name }) => name));
  const isSwitch = (arg = '') => arg.startsWith('--') && booleans.has(arg.slice(2));
  return args.flatMap((arg, at) => {
    if (BOOLEANS.has(arg) && isSwitch(args[at - 1])) return [];
    const next = args[at + 1] ?? '';
    if (isSwitch(arg) && BOOLEANS.has(next)) return [`${arg}=${next}`];
    const name = /^--no-(?<name>[a-z-]+)$/.exec(arg)?.groups?.name;
    return [name && booleans.has(name) ? `--${name}=false` : arg];
  });
}

function optionsOf(inputs: readonly InputDefinition[]): ParseArgsOptionsConfig {
  const own: ParseArgsOptionsConfig = { ...OWN };
  // Secrets, too, so that what was meant as one is not taken for an argument, and shown.
  for (const { name, kind } of inputs) {
    own[name] = { type: kind === 'boolean' ? 'boolean' : 'string', multiple: true };
  }
  return own;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const BOOLEANS = new Set(['true', 'false']);

function checkOption(
  { name, rawName, value, inlineValue }: OptionToken,
  inputs: readonly InputDefinition[],
): Problem | undefined {
  if (Object.hasOwn(OWN, name)) {
    return value === undefined || BOOLEANS.has(value)
      ? undefined
      : { input: rawName, message: `${quote(value)} is not a boolean`, fix: SEE_HELP };
  }
  const input = inputs.find((known) => known.name === name);
  if (!input) {
    const meant = nearest(
      name,
      inputs.map((known) => known.name),
    );
    const fix = meant === undefined ? SEE_HELP : `Did you mean \`--${meant}\`?`;
    return { input: rawName, message: 'unknown option', fix };
  }
  if (input.kind === 'secret' || input.kind === 'yaml') {
    const variable = `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
    return {
      input: rawName,
      message: 'secrets on a command line can be read by every user of the machine',
      fix:
        name === 'password'
          ? `Use --password-stdin, or the variable ${variable}.`
          : `Use the variable ${variable}.`,
    };
  }
  if (input.kind === 'boolean') return undefined;
  if (value === undefined) return { input: rawName, message: 'a value is missing', fix: SEE_HELP };
  // The next option, taken for the value of this one.
  if (!inlineValue && value.startsWith('-')) {
    const fix = `If ${quote(value)} is the value, write ${rawName}=${value}.`;
    return { input: rawName, message: 'a value is missing', fix };
  }
  return undefined;
}

function toRawInputs(
  values: ReadonlyMap<string, readonly string[]>,
  inputs: readonly InputDefinition[],
): RawInputs {
  const entries = inputs.flatMap(({ name, kind }): [string, string][] => {
    const given = values.get(name);
    if (!given) return [];
    const isList = kind === 'lines' || kind === 'comma';
    return [[name, isList ? given.join('\n') : (given.at(-1) ?? '')]];
  });
  return Object.fromEntries(entries) as RawInputs;
}
