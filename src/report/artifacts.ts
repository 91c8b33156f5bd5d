import { isAtDigest } from '../publish/published.ts';
import { fullName } from '../reference/reference.ts';
import type { Report } from './report.ts';

/**
 * Subjects for `GITHUB_ARTIFACTS`, one per destination: few, since a job may have 500. The tag is part of the name, and
 * it is the one that moves least, because within a job one name may stand for one digest only. The runner compares
 * names in lower case.
 */
export function toArtifacts({ published, outcome }: Report): readonly string[] {
  // A rehearsal says what would be published.
  if (outcome === 'planned') return [];
  const subjects = published.flatMap(({ destination, digest, tags }) => {
    const tag = tags.find(isAtDigest);
    return tag ? [`oci://${fullName(destination)}:${tag.name}@${digest}`.toLowerCase()] : [];
  });
  return [...new Set(subjects)];
}
