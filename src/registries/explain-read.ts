import { RegistryError } from '../oci/index.ts';
import type { Repository } from '../reference/reference.ts';
import { explain } from './explain.ts';

/** As `explain`, for an image that could not be read: advice about pushing would lead astray. */
export function explainRead(
  error: unknown,
  doing: string,
  { registry, repository }: Repository,
): unknown {
  const isLogin =
    error instanceof RegistryError && (error.kind === 'denied' || error.kind === 'unauthorized');
  return explain(error, doing, isLogin ? { registry } : { registry, repository });
}
