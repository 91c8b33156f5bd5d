import { type Registry, RegistryError } from '../oci/index.ts';
import type { Log } from '../ports.ts';
import type { Resolved } from './credentials.ts';

/** The same registry, where a repository that is missed is made before anything is pushed to it. */
export function makingRepositories(
  registry: Registry,
  { createRepository }: Pick<Resolved, 'createRepository'>,
  log: Log,
): Registry {
  if (!createRepository) return registry;
  return {
    ...registry,
    async canPush(repository) {
      try {
        await registry.canPush(repository);
      } catch (error) {
        if (!(error instanceof RegistryError) || error.kind !== 'name-unknown') throw error;
        await createRepository(repository);
        log.info(`Created the repository ${registry.host}/${repository}`);
        await registry.canPush(repository);
      }
    },
  };
}
