import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Environment } from '../ports.ts';

/** Where the user's docker and buildx keep their files, as absolute paths. */
export interface DockerPaths {
  /** Holds config.json, `cli-plugins` and `contexts`. */
  readonly config: string;
  readonly buildx: string;
}

/** https://docs.docker.com/reference/cli/docker/#change-the-docker-directory and `BUILDX_CONFIG` of buildx. */
export function dockerPaths(env: Environment): DockerPaths {
  const config = resolve(env.DOCKER_CONFIG || `${env.HOME || homedir()}/.docker`);
  return { config, buildx: env.BUILDX_CONFIG ? resolve(env.BUILDX_CONFIG) : `${config}/buildx` };
}
