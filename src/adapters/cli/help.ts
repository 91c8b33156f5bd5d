import { type Command, type InputDefinition, inputsOf } from '../../inputs/schema.ts';
import { POSITIONAL } from './options.ts';

export const COMMANDS: Readonly<Record<Command, string>> = {
  publish: 'Build, tag, push and verify an image.',
  plan: 'Show the tags, labels and destinations; do nothing.',
  login: 'Log in to registries for later commands of docker.',
  promote: 'Put an image that exists under more tags, in more repositories and registries.',
  merge: 'Join images that were built apart, each for its platforms, and publish them as one.',
  bake: 'Build the images of a bake definition, and publish each as its own.',
  verify: 'Ask a registry whether an image can be pulled, and is what it should be.',
  serve: 'Run a small registry on this machine, for trials and tests.',
};

/** What `registry-publish --help` prints. */
export function renderUsage(): string {
  const commands = Object.entries(COMMANDS).map(([name, what]) => `  ${name.padEnd(10)}${what}`);
  return [
    'Usage: registry-publish <command> [options]',
    '',
    'Publishes container images: logs in, builds, tags, pushes, verifies and reports.',
    '',
    'Commands:',
    ...commands,
    '',
    'registry-publish <command> --help lists the options of a command.',
    '',
  ].join('\n');
}

/** What `registry-publish <command> --help` prints. */
export function renderHelp(command: Command): string {
  const { [command]: positional } = POSITIONAL;
  const argument = positional ? ` [${positional}]` : '';
  const options = inputsOf(command).filter(({ kind }) => kind !== 'secret' && kind !== 'yaml');
  const variables = inputsOf(command).filter(({ kind }) => kind === 'secret' || kind === 'yaml');
  const passwordStdin = variables.some(({ name }) => name === 'password');
  return [
    `Usage: registry-publish ${command}${argument} [options]`,
    '',
    COMMANDS[command],
    '',
    'Options:',
    ...options.flatMap(renderOption),
    ...(passwordStdin ? entry('--password-stdin', 'Read the password from standard input.') : []),
    ...entry('--json', 'Print the result as JSON.'),
    '',
    ...(variables.length > 0 ? ['Variables:', ...variables.flatMap(renderVariable), ''] : []),
    'Exit status: 0 done or unchanged, 1 publishing failed, 2 the request is wrong and nothing was done.',
    '',
  ].join('\n');
}

function renderOption({
  name,
  kind,
  description,
  default: preset,
}: InputDefinition): readonly string[] {
  const value =
    kind === 'boolean' ? '' : ` <${kind === 'lines' || kind === 'comma' ? 'list' : kind}>`;
  return entry(`--${name}${value}`, preset ? `${description} Default: ${preset}.` : description);
}

function renderVariable({ name, description }: InputDefinition): readonly string[] {
  return entry(`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, description);
}

function entry(left: string, description: string): readonly string[] {
  return [`  ${left}`, `      ${description.replaceAll('`', '')}`];
}
