import { DOCKER_HUB } from '../reference/reference.ts';
import type { Provider } from './provider.ts';

/**
 * Docker's other registries, hardened images and Scout, which take a login to Docker Hub as buildx knows.
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
export const dockerKin: Provider = {
  id: 'docker-kin',
  matches: (registry) => registry === 'dhi.io' || registry === 'registry.scout.docker.com',
  borrowsFrom: DOCKER_HUB,
  hint({ kind }, { registry, repository }) {
    switch (kind) {
      case 'unauthorized':
        return `${registry} takes the Docker ID and an access token of Docker Hub. A login to docker.io does for both.`;
      case 'denied':
        return repository === undefined
          ? undefined
          : `Nobody pushes to ${registry}; it hands out Docker’s own images. Publish to a repository of yours on docker.io. To pull, the subscription must cover it.`;
      default:
        return undefined;
    }
  },
};
