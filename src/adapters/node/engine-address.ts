import { createHash } from 'node:crypto';
import { dockerPaths } from '../../login/docker-paths.ts';
import type { Environment, Files } from '../../ports.ts';

const DEFAULT = 'unix:///var/run/docker.sock';

export interface EngineAddress {
  readonly address: string;
  /** The docker context it comes from, absent for the default one. */
  readonly context?: string;
}

/**
 * Where docker's CLI would find the engine: DOCKER_HOST, else the context of DOCKER_CONTEXT or of config.json, else the
 * default socket. A context's address stands in a file named by the hash of its name.
 * https://github.com/docker/cli/blob/master/cli/context/store/doc.go
 */
export async function engineAddress(env: Environment, files: Files): Promise<EngineAddress> {
  if (env.DOCKER_HOST) return { address: env.DOCKER_HOST };
  const { config } = dockerPaths(env);
  const name = env.DOCKER_CONTEXT || (await currentContext(config, files));
  if (!name || name === 'default') return { address: DEFAULT };
  const id = createHash('sha256').update(name).digest('hex');
  const meta = parse(await files.readText(`${config}/contexts/meta/${id}/meta.json`)) as {
    Endpoints?: { docker?: { Host?: unknown } };
  };
  const host = meta.Endpoints?.docker?.Host;
  return { address: typeof host === 'string' ? host : DEFAULT, context: name };
}

async function currentContext(config: string, files: Files): Promise<string> {
  const { currentContext: name } = parse(await files.readText(`${config}/config.json`)) as {
    currentContext?: unknown;
  };
  return typeof name === 'string' ? name : '';
}

function parse(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
