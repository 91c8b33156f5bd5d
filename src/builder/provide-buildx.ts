import { withoutAnyCredentials } from '../child-environment.ts';
import type { Environment, Ports } from '../ports.ts';
import { type BuildxCommand, DOCKER_BUILDX, findBuildx } from './find-buildx.ts';

export interface BuildxRequest {
  /** `v1.2.3`, `latest`, or `''` for whichever there is. */
  readonly version: string;
  /** The folder of docker's own configuration. */
  readonly dockerConfig: string;
  readonly env: Environment;
  /** A private directory of this run. */
  readonly directory: string;
}

/** The installed buildx where it will do; else one is downloaded. Throws `NO_BUILDX` where that fails. */
export async function provideBuildx(request: BuildxRequest, ports: Ports): Promise<BuildxCommand> {
  const found = await findBuildx(request.dockerConfig, ports);
  if (found && request.version === '') return found;
  const installed = await versionOf(found ?? DOCKER_BUILDX, request.env, ports);
  if (installed !== undefined && (request.version === '' || request.version === installed)) {
    return found ?? DOCKER_BUILDX;
  }
  const { downloadBuildx } = await import('./download-buildx.ts');
  const wanted = { ...request, version: request.version || 'latest', installed };
  const file = await downloadBuildx(wanted, ports);
  return file === undefined ? (found ?? DOCKER_BUILDX) : { file, prefix: [] };
}

/** `v1.2.3`; `''` if it does not say, and `undefined` if there is none. */
async function versionOf(
  { file, prefix }: BuildxCommand,
  env: Environment,
  { exec, signal }: Ports,
): Promise<string | undefined> {
  const lines: string[] = [];
  const options = {
    env: withoutAnyCredentials(env),
    onLine: (line: string) => lines.push(line),
    ...(signal && { signal }),
  };
  try {
    const { exitCode } = await exec(file, [...prefix, 'version'], options);
    if (exitCode !== 0) return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b
  const number = /\bv?(\d+\.\d+\.\d+(?:-(?:rc|beta|alpha)[0-9.]*)?)/.exec(lines.join('\n'))?.[1];
  return number === undefined ? '' : `v${number}`;
}
