import type { BuilderRequest, Driver, NodeRequest } from '../inputs/builder-request.ts';

export interface CreateArguments {
  readonly name: string;
  readonly driver: Driver;
  readonly request: Pick<BuilderRequest, 'nodes' | 'use'>;
  /** Configuration of the daemon; absent: its default. */
  readonly configFile?: string;
  /** Entitlements that the build asks for. */
  readonly allow: readonly string[];
}

/** Drivers whose daemon we start, and so may configure. */
const STARTED: ReadonlySet<Driver> = new Set<Driver>(['docker-container', 'kubernetes']);

/**
 * The argument vectors of `buildx create`, one for each node. Values stand behind `=` in the same argument, so that none of them can
 * be read as an option. A container and a deployment are called by their node alone: each node has the builder's name before its own,
 * or two runs would share one.
 * https://docs.docker.com/reference/cli/docker/buildx/create/
 */
export function createArgv(creation: CreateArguments): readonly (readonly string[])[] {
  const { name, driver, request } = creation;
  return request.nodes.map((node, at) => [
    'create',
    `--name=${name}`,
    `--driver=${driver}`,
    ...(at > 0 ? ['--append'] : []),
    ...(at === 0 && request.use ? ['--use'] : []),
    ...nodeArgv(node, creation),
    ...(node.endpoint === '' ? [] : ['--', node.endpoint]),
  ]);
}

function nodeArgv(
  { name, driverOpts, buildkitdFlags, platforms }: NodeRequest,
  { name: builder, driver, configFile, allow }: CreateArguments,
): readonly string[] {
  const flags =
    buildkitdFlags || allow.map((each) => `--allow-insecure-entitlement ${each}`).join(' ');
  return [
    ...(name === '' ? [] : [`--node=${STARTED.has(driver) ? `${builder}-` : ''}${name}`]),
    ...driverOpts.map((option) => `--driver-opt=${option}`),
    ...(STARTED.has(driver) && flags !== '' ? [`--buildkitd-flags=${flags}`] : []),
    ...(STARTED.has(driver) && configFile !== undefined
      ? [`--buildkitd-config=${configFile}`]
      : []),
    ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]),
  ];
}

/** The arguments of `buildx rm`. https://docs.docker.com/reference/cli/docker/buildx/rm/ */
export function removeArgv(name: string, keepState: boolean): readonly string[] {
  return ['rm', '--force', ...(keepState ? ['--keep-state'] : []), '--', name];
}
