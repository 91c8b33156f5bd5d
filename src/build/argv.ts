import type { PlannedBuild } from '../plan/planned-build.ts';
import { type Attesting, attestations } from './attestations.ts';
import { fittingAnnotations } from './fitting-annotations.ts';

/** What to do with the result. */
export interface Output {
  /** Repositories or references that the builder pushes to; empty = it pushes nothing. */
  readonly push: readonly string[];
  readonly byDigest: boolean;
  /** Directory to export an OCI layout to. */
  readonly layout?: string;
  /** References under which the image is loaded into the local engine; empty = it is not. */
  readonly load: readonly string[];
}

export interface BuildFiles {
  /** Where buildx writes the digest and other facts as JSON. */
  readonly metadata: string;
  /** Where buildx writes the image id. */
  readonly imageId: string;
}

export interface BuildArguments extends Attesting {
  readonly request: PlannedBuild;
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
  readonly output: Output;
  readonly files: BuildFiles;
  /** `id=…,env=…` or `id=…,src=…` each. */
  readonly secrets: readonly string[];
}

/**
 * The argument vector of `buildx build`. Values stand behind `=` in the same argument, so that none of them can be
 * read as an option.
 * https://docs.docker.com/reference/cli/docker/buildx/build/
 */
export function buildArgv(build: BuildArguments): readonly string[] {
  const { request, labels, output, files, secrets } = build;
  const { platforms, context, call } = request;
  const described = [
    ...each('build-arg', request.buildArgs),
    ...each('build-context', request.contexts),
    ...each(
      'label',
      labels.map(([key, value]) => `${key}=${value}`),
    ),
    ...each('secret', secrets),
    ...each('ssh', request.ssh),
  ];
  return [
    'build',
    '--progress=plain',
    ...one('builder', request.builder),
    ...one('file', request.file),
    ...one('target', request.target),
    ...one('platform', platforms.join(',')),
    ...described,
    ...surroundings(request),
    ...(request.pull ? ['--pull'] : []),
    ...(request.noCache ? ['--no-cache'] : []),
    ...each('no-cache-filter', request.noCacheFilters),
    ...each('cache-from', request.cacheFrom),
    ...(call === 'build'
      ? [
          ...each('cache-to', request.cacheTo),
          ...each('annotation', fittingAnnotations(build)),
          ...each('attest', attestations(build)),
          ...outputArgv(output),
          ...each('output', request.outputs),
          `--metadata-file=${files.metadata}`,
          `--iidfile=${files.imageId}`,
        ]
      : [`--call=${call}`]),
    '--',
    context,
  ];
}

/** Of every `RUN`. */
function surroundings(request: PlannedBuild): readonly string[] {
  return [
    ...each('allow', request.allow),
    ...each('add-host', request.addHosts),
    ...one('network', request.network),
    ...one('shm-size', request.shmSize),
    ...each('ulimit', request.ulimits),
    ...one('cgroup-parent', request.cgroupParent),
  ];
}

function one(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`--${name}=${value}`];
}

function each(name: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `--${name}=${value}`);
}

function outputArgv({ push, byDigest, layout, load }: Output): readonly string[] {
  const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
  return [
    ...(layout === undefined ? [] : [`--output=type=oci,tar=false,"dest=${layout}"`]),
    ...(push.length > 0 ? [`--output=type=image,${names(push)},push=true${digestOnly}`] : []),
    ...(load.length > 0 ? [`--output=type=docker,${names(load)}`] : []),
  ];
}

/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references: readonly string[]): string {
  return `"name=${references.join(',')}"`;
}
