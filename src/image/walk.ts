import type { Descriptor } from '../oci/index.ts';
import { broken, quoted } from './errors.ts';
import { type Child, type ManifestContent, NOWHERE, readContent } from './manifest-content.ts';
import type { ImageSource } from './source.ts';

/** Indexes in indexes, and what refers to them; builders make two or three levels. */
const MAX_DEPTH = 10;
const MAX_MANIFESTS = 2000;
/** They are kept in memory. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
/** Hides the waits of a registry, without many open files. */
const READS_AT_A_TIME = 8;

/** A manifest that something names. */
interface Wanted extends Child {
  /** The specification lets a subject be elsewhere, or nowhere yet. */
  readonly isSubject: boolean;
}

/** Reads the roots and all manifests that they lead to, level by level; by digest. */
export async function walk(
  source: ImageSource,
  roots: readonly Descriptor[],
): Promise<ReadonlyMap<string, ManifestContent>> {
  const found = new Map<string, ManifestContent>();
  let level: readonly Wanted[] = roots.map((root) => ({ ...root, isSubject: false }));
  let bytes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooMuch(source, `indexes within indexes, more than ${MAX_DEPTH}`);
    const unread = new Map(
      level.filter((each) => isNew(each, found)).map((each) => [key(each), each]),
    );
    const wanted = [...unread.values()];
    if (found.size + wanted.length > MAX_MANIFESTS) {
      throw tooMuch(source, `more than ${MAX_MANIFESTS} manifests`);
    }
    const next: Wanted[] = [];
    for (let at = 0; at < wanted.length; at += READS_AT_A_TIME) {
      const batch = wanted.slice(at, at + READS_AT_A_TIME);
      for (const content of await Promise.all(batch.map((each) => read(source, each)))) {
        if (!content) continue;
        isNew(content.descriptor, found);
        found.set(content.descriptor.digest, content);
        bytes += content.bytes.length;
        if (bytes > MAX_TOTAL_BYTES) throw tooMuch(source, 'more than 64 MiB of manifests');
        next.push(...namedBy(content));
      }
    }
    level = next;
  }
  return found;
}

/** A required one is another one than the same as a subject, which may be missing. */
function key({ digest, size, mediaType, isSubject }: Wanted): string {
  return `${digest} ${size} ${mediaType} ${isSubject}`;
}

/** Whether a manifest has not been read; one that was must not be called something else now. */
function isNew(
  { digest, mediaType, size }: Descriptor,
  found: ReadonlyMap<string, ManifestContent>,
): boolean {
  const known = found.get(digest)?.descriptor;
  if (!known) return true;
  if (known.mediaType === mediaType && known.size === size) return false;
  throw broken(
    `the manifest ${digest} is named with two sizes or media types`,
    'Build the image again, with a tool that writes OCI images.',
  );
}

async function read(source: ImageSource, wanted: Wanted): Promise<ManifestContent | undefined> {
  const { digest, mediaType, size, isSubject } = wanted;
  const bytes = await source.readManifest({ mediaType, digest, size });
  if (bytes) return readContent({ descriptor: { mediaType, digest, size }, bytes });
  if (isSubject) return undefined;
  const platform = wanted.platform === NOWHERE ? undefined : wanted.platform;
  throw broken(
    `${quoted(source.name)} does not hold ${platform ? `its image for ${platform}` : 'the manifest'} ${digest}`,
    'Write it with all that belongs to it. An engine that holds only one platform saves it alone: docker save --platform linux/amd64 …',
  );
}

function namedBy({ children, subject }: ManifestContent): readonly Wanted[] {
  return [
    ...children.map((child) => ({ ...child, isSubject: false })),
    ...(subject ? [{ ...subject, isSubject: true }] : []),
  ];
}

function tooMuch({ name }: ImageSource, what: string) {
  return broken(`${quoted(name)} holds ${what}`, 'Is this an image? Publish it in parts.');
}
