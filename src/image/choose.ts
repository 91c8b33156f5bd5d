import { parseReference, type Reference } from '../reference/reference.ts';
import { quoted, unusable } from './errors.ts';

/** Which of several images is wanted: its name, a layout's name for it, or its digest. */
export interface Selection {
  readonly name?: string | undefined;
  readonly digest?: string | undefined;
}

/** One image of several at the same place. */
export interface Candidate {
  /** Of its manifest; of an archive without manifests the image ID. */
  readonly digest: string;
  readonly names: readonly string[];
}

/** More would hide the first. */
const LISTED = 20;

/**
 * The one image that is meant; it may stand there under several names. `place` is what was named, and how the user writes it:
 * `oci-archive://image.tar`.
 */
export function choose<T extends Candidate>(
  candidates: readonly T[],
  { name, digest }: Selection,
  place: string,
): T {
  if (candidates.length === 0) {
    throw unusable(`there is no image in ${quoted(place)}`, 'Write it again, with an image in it.');
  }
  const meant = candidates.filter((candidate) => {
    const isNamed = name === undefined || candidate.names.some((each) => isSameName(each, name));
    return isNamed && (digest === undefined || candidate.digest === digest);
  });
  const [first] = meant;
  const wanted = [name !== undefined && `#${name}`, digest !== undefined && `@${digest}`];
  const label = wanted.filter((part) => part !== false).join('');
  if (!first) {
    throw unusable(
      `there is no image ${quoted(label)} in ${quoted(place)}`,
      listOf(candidates, place),
    );
  }
  if (meant.every((each) => each.digest === first.digest)) return first;
  throw unusable(
    label === ''
      ? `there are several images in ${quoted(place)}`
      : `${quoted(label)} is the name of several images in ${quoted(place)}`,
    listOf(meant, place),
  );
}

function listOf(candidates: readonly Candidate[], place: string): string {
  const ways = candidates.flatMap(({ digest, names }) => {
    const own = names.filter((each) => {
      return candidates.every((other) => other.digest === digest || !other.names.includes(each));
    });
    return own.length > 0 ? own.slice(0, 1).map((each) => `#${each}`) : [`@${digest}`];
  });
  const listed = [...new Set(ways)].slice(0, LISTED).map((way) => quoted(`${place}${way}`));
  const more = ways.length > LISTED ? ` … (${candidates.length} in all)` : '';
  return `Write one of: ${listed.join(', ')}${more}`;
}

/** Names are compared as docker understands them: `app` is `docker.io/library/app:latest`. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [parseReference(a), parseReference(b)];
  return left !== undefined && right !== undefined && spell(left) === spell(right);
}

function spell({ registry, repository, tag, digest }: Reference): string {
  return `${registry}/${repository}:${tag ?? (digest ? '' : 'latest')}@${digest ?? ''}`;
}
