import { RegistryError } from '../oci/index.ts';
import type { Repository } from '../reference/reference.ts';
import { explain } from './explain.ts';
import type { Target } from './provider.ts';

/** As `explain`, for an image that could not be read: advice about pushing would lead astray. */
export function explainRead(
  error: unknown,
  doing: string,
  { registry, repository, input }: Pick<Target, 'registry' | 'input'> & Repository,
): unknown {
  const isLogin =
    error instanceof RegistryError && (error.kind === 'denied' || error.kind === 'unauthorized');
  const target = { registry, ...(input !== undefined && { input }) };
  return explain(error, doing, isLogin ? target : { ...target, repository });
}
