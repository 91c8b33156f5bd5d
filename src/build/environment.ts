import type { PlannedBuild } from '../plan/planned-build.ts';
import type { Environment } from '../ports.ts';

/** The whole environment of buildx, made of the run's. */
export function buildEnvironment(
  { createdAt, isReproducible }: PlannedBuild,
  env: Environment,
): Environment {
  return {
    // Provenance in the metadata would only grow it; we leave it out of the outputs anyway.
    BUILDX_METADATA_PROVENANCE: 'disabled',
    ...env,
    // buildx makes a build argument of it. https://docs.docker.com/build/ci/github-actions/reproducible-builds/
    ...(createdAt !== undefined && { SOURCE_DATE_EPOCH: String(createdAt) }),
    ...(!isReproducible && { SOURCE_DATE_EPOCH: undefined }),
  };
}
