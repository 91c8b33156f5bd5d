import { createHash } from 'node:crypto';
import type { Destination } from './plan.ts';

/**
 * How the artifacts begin by which the jobs of a fan-out hand over what they built: the same in all jobs of an image, and another for
 * another image of the same workflow run, whose artifacts share one name space.
 */
export function artifactName(destinations: readonly Pick<Destination, 'name' | 'tags'>[]): string {
  const text = destinations.flatMap(({ name, tags }) => [name, ...tags]).join('\n');
  return `digests-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
