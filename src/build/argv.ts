import { attributesOf, parseCsv } from '../inputs/csv.ts';
import { option, options } from '../options.ts';
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
  /** Where buildx writes the image id, unless an output is of files. */
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
    ...options('build-arg', request.buildArgs),
    ...options('build-context', request.contexts),
    ...options(
      'label',
      labels.map(([key, value]) => `${key}=${value}`),
    ),
    ...options('secret', secrets),
    ...options('ssh', request.ssh),
  ];
  return [
    'build',
    '--progress=plain',
    ...option('builder', request.builder),
    ...option('file', request.file),
    ...option('target', request.target),
    ...option('platform', platforms.join(',')),
    ...described,
    ...surroundings(request),
    ...(request.pull ? ['--pull'] : []),
    ...(request.noCache ? ['--no-cache'] : []),
    ...options('no-cache-filter', request.noCacheFilters),
    ...options('cache-from', request.cacheFrom),
    ...(call === 'build'
      ? [
          ...options('cache-to', request.cacheTo),
          ...options('annotation', fittingAnnotations(build)),
          ...options('attest', attestations(build)),
          ...options('output', outputs(request, output)),
          `--metadata-file=${files.metadata}`,
          ...(request.outputs.some(isOfFiles) ? [] : [`--iidfile=${files.imageId}`]),
        ]
      : [`--call=${call}`]),
    '--',
    context,
  ];
}

/** Of every `RUN`. */
function surroundings(request: PlannedBuild): readonly string[] {
  return [
    ...options('allow', request.allow),
    ...options('add-host', request.addHosts),
    ...option('network', request.network),
    ...option('shm-size', request.shmSize),
    ...options('ulimit', request.ulimits),
    ...option('cgroup-parent', request.cgroupParent),
  ];
}

/** What is published comes last: where each has attestations of its own, of its own time, buildx names the digest of the last. */
function outputs(request: PlannedBuild, { push, byDigest, layout, load }: Output) {
  const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
  return [
    ...request.outputs,
    ...(load.length > 0 ? [`type=docker,${names(load)}`] : []),
    ...(layout === undefined ? [] : [`type=oci,tar=false,"dest=${layout}"`]),
    ...(push.length > 0 ? [`type=image,${names(push)},push=true${digestOnly}`] : []),
  ];
}

/** buildx refuses to write an image id beside such an output. https://docs.docker.com/build/exporters/local-tar/ */
function isOfFiles(output: string): boolean {
  const type = attributesOf(parseCsv(output) ?? []).get('type') ?? 'local';
  return type === 'local' || type === 'tar';
}

/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references: readonly string[]): string {
  return `"name=${references.join(',')}"`;
}
