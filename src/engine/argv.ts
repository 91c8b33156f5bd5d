import { dockerfilePath } from '../build/dockerfile-path.ts';
import { isRemote } from '../build/remote.ts';
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
  /** The one that is built; `local`: the engine's own. */
  readonly platform: string;
  /** Whether the Dockerfile has a `SHELL`. */
  readonly hasShell: boolean;
  /** Of the commit, in seconds since the epoch: what is built from the same sources is then the same. `undefined`: of the build. */
  readonly timestamp: number | undefined;
}

/**
 * The argument vector of `buildah build` and `podman build`. Values stand behind `=`, so that none can be read as an option.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md
 */
export function engineArgv(build: EngineBuild): readonly string[] {
  const { request, labels, annotations, secrets, list, platform, timestamp } = build;
  return [
    'build',
    // The image is handed over as OCI in any case; what is built as such takes annotations, and ignores SHELL.
    `--format=${build.hasShell ? 'docker' : 'oci'}`,
    // A label with the version of the engine.
    '--identity-label=false',
    `--manifest=${list}`,
    ...option('file', isRemote(request.context) ? request.file : dockerfilePath(request)),
    ...option('target', request.target),
    `--platform=${platform}`,
    // As buildx gives it; of two with a name the later counts.
    ...options('build-arg', timestamp === undefined ? [] : [`SOURCE_DATE_EPOCH=${timestamp}`]),
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
    ...cacheArgv(build),
    ...(request.pull ? ['--pull=always'] : []),
    ...(timestamp === undefined ? [] : [`--timestamp=${timestamp}`]),
    '--',
    request.context,
  ];
}

/**
 * Layers are its cache. Buildah takes those of one platform for another's, so that several are built without. In docker's format
 * each has a random name, which stands in the history of the next: the same sources would not be the same image.
 */
function cacheArgv({ request, hasShell }: EngineBuild): readonly string[] {
  const isKept = !request.noCache && request.platforms.length <= 1 && !hasShell;
  return isKept ? ['--layers'] : ['--no-cache', '--layers=false'];
}

/** Its annotations are those of the manifest. */
function withoutLevel(annotation: string): string {
  return annotation.slice(annotation.indexOf(':') + 1);
}
