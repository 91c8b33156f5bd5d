import type { BuildRequest } from '../inputs/build-request.ts';
import { option, options } from '../options.ts';

export interface EngineBuild {
  readonly request: BuildRequest;
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
  /** `id=…,src=…` or `id=…,env=…` each. */
  readonly secrets: readonly string[];
  /** Name of the list of images, in the engine's own storage, that the build makes. */
  readonly list: string;
  /** The one that is built; `''`: the engine's own. */
  readonly platform: string;
  /** Of the commit, in seconds since the epoch: what is built from the same sources is then the same. */
  readonly timestamp?: number;
}

/**
 * The argument vector of `buildah build` and `podman build`. Values stand behind `=`, so that none can be read as an option.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md
 */
export function engineArgv(build: EngineBuild): readonly string[] {
  const { request, labels, annotations, secrets, list, platform, timestamp } = build;
  return [
    'build',
    '--format=oci',
    `--manifest=${list}`,
    ...option('file', request.file),
    ...option('target', request.target),
    ...option('platform', platform),
    ...options('build-arg', request.buildArgs),
    ...options('build-context', request.contexts),
    ...labels.map(([key, value]) => `--label=${key}=${value}`),
    ...options('annotation', annotations.map(withoutLevel)),
    ...options('secret', secrets),
    ...options('ssh', request.ssh),
    ...options('add-host', request.addHosts),
    ...option('network', request.network),
    ...option('shm-size', request.shmSize),
    ...options('ulimit', request.ulimits),
    ...option('cgroup-parent', request.cgroupParent),
    ...cacheArgv(request),
    ...(request.pull ? ['--pull=always'] : []),
    ...(timestamp === undefined ? [] : [`--timestamp=${timestamp}`]),
    '--',
    request.context,
  ];
}

/** Layers are its cache. Buildah takes those of one platform for another's, so that several are built without. */
function cacheArgv({ noCache, platforms }: BuildRequest): readonly string[] {
  return noCache || platforms.length > 1 ? ['--no-cache'] : ['--layers'];
}

/** Its annotations are those of the manifest. */
function withoutLevel(annotation: string): string {
  return annotation.slice(annotation.indexOf(':') + 1);
}
