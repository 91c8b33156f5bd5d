import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the real docker CLI as a later step of the job would. Rejects when it fails. */
export function docker(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return run('docker', args, { env: { ...env } });
}

/** Runs the real skopeo, a client that shares no code with docker's builder. */
export function skopeo(...args: readonly string[]): Promise<{ readonly stdout: string }> {
  return run('skopeo', args);
}

/** Removes from the engine what was built under a host's name. */
export async function removeImages(host: string): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', DOCKER_HOST: process.env.DOCKER_HOST ?? '' };
  const { stdout } = await docker(env, 'image', 'ls', '--quiet', `--filter=reference=${host}/*/*`);
  const ids = [...new Set(stdout.split('\n').filter((id) => id !== ''))];
  if (ids.length > 0) await docker(env, 'image', 'rm', '--force', ...ids);
}
