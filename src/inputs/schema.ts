import { BUILD_INPUTS } from './build-schema.ts';
import { BUILDER_INPUTS } from './builder-schema.ts';
import { CONNECTION_INPUTS } from './connection-schema.ts';
import {
  BAKING,
  BUILDING,
  type Command,
  type InputDefinition,
  LOGGING_IN,
  NAMING,
} from './definition.ts';
import { LOGIN_INPUTS } from './login-schema.ts';
import { PUBLISHING_INPUTS } from './publishing-schema.ts';
import { TAGGING_INPUTS } from './tagging-schema.ts';

export type { Command, InputDefinition, InputKind } from './definition.ts';

/**
 * Every input, once. action.yml, the command line's options, the README's tables and the parser all come from here.
 */

const VERIFYING: readonly Command[] = ['verify'];
const SERVING: readonly Command[] = ['serve'];

export const INPUTS = [
  {
    name: 'images',
    kind: 'lines',
    commands: NAMING,
    description:
      'Repositories to publish to, one per line or comma-separated, without a tag: `ghcr.io/acme/app`.',
  },
  {
    name: 'files',
    kind: 'comma',
    commands: ['bake'],
    description: 'Files of the bake definition. Default: those that bake looks for.',
  },
  {
    name: 'targets',
    kind: 'comma',
    commands: ['bake'],
    description: 'Targets and groups to build. Default: the group `default`.',
  },
  {
    name: 'set',
    kind: 'lines',
    commands: ['bake'],
    description: 'What is changed in the definition, `target.key=value` per line.',
  },
  {
    name: 'vars',
    kind: 'lines',
    commands: ['bake'],
    description: 'Variables of the definition, `NAME=value` per line (buildx 0.31 or later).',
  },
  {
    name: 'source',
    kind: 'text',
    commands: ['bake'],
    description: 'URL of a definition elsewhere. Default: the workspace.',
  },
  {
    name: 'test',
    kind: 'lines',
    commands: BAKING,
    description:
      'Script that must succeed before anything is published, run by `sh -e`; `IMAGE` names the built image: `docker run --rm "$IMAGE" --version`.',
  },
  {
    name: 'digests',
    kind: 'text',
    commands: ['publish', 'merge'],
    description:
      'Folder by which jobs that build single platforms hand them to the job that merges. `publish` then pushes without tags and leaves a file there; `merge` reads them all.',
  },
  {
    name: 'from',
    kind: 'text',
    commands: ['publish', 'promote'],
    description:
      'An image that exists, to be published as it is: `ghcr.io/acme/app@sha256:…`. `publish` builds nothing then, and also takes `oci-layout://DIRECTORY`, `oci-archive://FILE`, `docker-archive://FILE` and paths.',
  },
  {
    name: 'to',
    kind: 'lines',
    commands: ['promote'],
    description:
      'Repositories to promote to, one per line or comma-separated, without a tag: `docker.io/acme/app`. Default: the repository of `from`.',
  },
  ...TAGGING_INPUTS,
  ...LOGIN_INPUTS,
  ...CONNECTION_INPUTS,
  ...BUILD_INPUTS,
  ...BUILDER_INPUTS,
  ...PUBLISHING_INPUTS,
  {
    name: 'github-token',
    kind: 'secret',
    commands: [...LOGGING_IN, 'plan'],
    actionDefault: '${{ github.token }}',
    variable: 'GITHUB_TOKEN',
    description:
      'Token for GitHub’s container registry and for repository facts that the event does not carry.',
  },
  {
    name: 'github-server-url',
    kind: 'text',
    commands: [...LOGGING_IN, 'plan'],
    default: 'https://github.com',
    variable: 'GITHUB_SERVER_URL',
    description:
      'GitHub server that the token belongs to. Only the container registry of that server gets it: ghcr.io, or `containers.HOST` of GitHub Enterprise.',
  },
  {
    name: 'image',
    kind: 'text',
    commands: VERIFYING,
    description: 'Image to look at: `ghcr.io/acme/app:1.2.3`.',
  },
  {
    name: 'digest',
    kind: 'text',
    commands: VERIFYING,
    description: 'Digest that it must have, `sha256:…`.',
  },
  {
    name: 'platform',
    kind: 'comma',
    commands: VERIFYING,
    description: 'Platforms that it must have, for example `linux/amd64,linux/arm64`.',
  },
  {
    name: 'anonymous',
    kind: 'boolean',
    commands: VERIFYING,
    default: 'false',
    description: 'Look as a stranger does: without any credentials.',
  },
  {
    name: 'port',
    kind: 'number',
    commands: SERVING,
    default: '5000',
    description: 'Port to listen on; `0`: any that is free.',
  },
  {
    name: 'dir',
    kind: 'text',
    commands: SERVING,
    description:
      'Folder that keeps the images. Default: a temporary one, which is removed at the end.',
  },
  {
    name: 'host',
    kind: 'text',
    commands: SERVING,
    default: '127.0.0.1',
    description:
      'Address to listen on. The registry asks for no password, so any other than the default opens it to everybody who can reach it.',
  },
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof INPUTS)[number]['name'];

/** What was typed: an absent input is `''`. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** The inputs of one entry point, in the order of the documentation. */
export function inputsOf(command: Command): readonly InputDefinition[] {
  const all: readonly InputDefinition[] = INPUTS;
  return all.filter((input) => input.commands.includes(command));
}

/** Inputs that only a build looks at. */
export function buildInputs(): readonly InputDefinition[] {
  const all: readonly InputDefinition[] = INPUTS;
  return all.filter(
    ({ name, commands }) => commands === BUILDING || commands === BAKING || name === 'platforms',
  );
}
