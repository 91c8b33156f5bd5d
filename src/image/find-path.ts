import type { Files } from '../ports.ts';
import type { Selection } from './choose.ts';

/** Something on the disk, and which image in it is meant. */
export interface FoundPath {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'other';
  readonly selection: Selection;
}

const DIGEST = /@(sha256:[0-9a-f]{64})$/;

/**
 * Looks for `PATH[#NAME][@DIGEST]`, also `PATH:NAME` as buildx and skopeo write it. A path that is there as it was typed comes
 * first; `undefined` if none is.
 */
export async function findPath(
  text: string,
  files: Pick<Files, 'kind'>,
): Promise<FoundPath | undefined> {
  for (const { path, selection } of readings(text)) {
    const kind = path === '' ? undefined : await files.kind(path);
    if (kind) return { path, kind, selection };
  }
  return undefined;
}

function readings(text: string): readonly Omit<FoundPath, 'kind'>[] {
  const digest = DIGEST.exec(text)?.[1];
  const rest = digest === undefined ? text : text.slice(0, -digest.length - 1);
  const split = (separator: number, path = rest.slice(0, separator)) => ({
    path,
    selection: { name: rest.slice(separator + 1) || undefined, digest },
  });
  const hash = rest.indexOf('#');
  // A name may hold colons itself, or be a tag only; which it is, the disk says.
  const colons = [...rest.matchAll(/:/g)].map(({ index }) => split(index));
  return [
    { path: text, selection: {} },
    ...(digest === undefined ? [] : [{ path: rest, selection: { digest } }]),
    ...(hash < 0 ? [] : [split(hash)]),
    ...colons,
  ];
}
