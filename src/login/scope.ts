import { DOCKER_HUB } from '../reference/reference.ts';
import type { DockerPaths } from './docker-paths.ts';

/**
 * Where a login is kept that is for one scope alone: buildx looks there first; docker and older versions never do.
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
export function scopeDirectory(
  { config, buildx }: DockerPaths,
  registry: string,
  scope: string | undefined,
): string {
  if (!scope) return config;
  const host = registry === DOCKER_HUB ? 'registry-1.docker.io' : registry;
  return `${buildx}/config/${host}${scope.startsWith('@') ? '' : '/'}${scope}`;
}
