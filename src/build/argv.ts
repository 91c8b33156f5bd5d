import type { BuildRequest } from '../inputs/request.ts';

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

export interface BuildArguments {
  readonly request: BuildRequest;
  readonly labels: readonly (readonly [key: string, value: string])[];
  readonly output: Output;
  readonly files: BuildFiles;
}

/**
 * The argument vector of `buildx build`. Values stand behind `=` in the same argument, so that none of them can be
 * read as an option.
 * https://docs.docker.com/reference/cli/docker/buildx/build/
 */
export function buildArgv({ request, labels, output, files }: BuildArguments): readonly string[] {
  const { file, buildArgs, target, platforms, pull, noCache, builder, context } = request;
  return [
    'build',
    '--progress=plain',
    ...(builder ? [`--builder=${builder}`] : []),
    ...(file ? [`--file=${file}`] : []),
    ...(target ? [`--target=${target}`] : []),
    ...(platforms.length > 0 ? [`--platform=${platforms.join(',')}`] : []),
    ...buildArgs.map((entry) => `--build-arg=${entry}`),
    ...labels.map(([key, value]) => `--label=${key}=${value}`),
    ...(pull ? ['--pull'] : []),
    ...(noCache ? ['--no-cache'] : []),
    ...outputArgv(output),
    `--metadata-file=${files.metadata}`,
    `--iidfile=${files.imageId}`,
    '--',
    context,
  ];
}

function outputArgv({ push, byDigest, layout, load }: Output): readonly string[] {
  const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
  return [
    // What buildx attaches by default when it pushes itself.
    ...(layout === undefined ? [] : ['--provenance=mode=min']),
    ...(layout === undefined ? [] : [`--output=type=oci,tar=false,"dest=${layout}"`]),
    ...(push.length > 0 ? [`--output=type=image,${names(push)},push=true${digestOnly}`] : []),
    ...(load.length > 0 ? [`--output=type=docker,${names(load)}`] : []),
  ];
}

/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references: readonly string[]): string {
  return `"name=${references.join(',')}"`;
}
