import type { BuildRequest } from '../inputs/build-request.ts';
import { isDockerArchive, isLoading } from '../inputs/outputs.ts';
import type { Engine, Environment } from '../ports.ts';
import { takesIndexes } from './check-load.ts';

/** What decides, beside the request. */
export interface Surroundings {
  /** That of the builder. */
  readonly env: Environment;
  readonly engine: Pick<Engine, 'get'>;
}

/**
 * Whether an image gets provenance where nobody asks for any. All outputs of a build get it or none, and so docker's own format and the
 * classic image store, which hold no index, decide for all. What is no boolean of Go is left to buildx, which refuses it.
 * https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
 */
export async function attestsUsually(
  { load, outputs }: Pick<BuildRequest, 'load' | 'outputs'>,
  { env: { BUILDX_NO_DEFAULT_ATTESTATIONS: off }, engine }: Surroundings,
): Promise<boolean> {
  if (off !== undefined && !['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(off)) return false;
  if (outputs.some(isDockerArchive)) return false;
  const isLoaded = load || outputs.some(isLoading);
  return !isLoaded || (await takesIndexes(engine)) === true;
}
