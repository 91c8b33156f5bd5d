import type { Descriptor, Registry } from '../../src/oci/index.ts';
import { INDEX, MANIFEST, type makeContent } from '../image/content.ts';

/** What one repository answers, beside the content itself. */
export interface Answers {
  /** Tag -> what it points at. */
  readonly tags?: ReadonlyMap<string, Descriptor>;
  /** Digest -> what the list of its referrers says. */
  readonly referrers?: ReadonlyMap<string, readonly Descriptor[]>;
}

/** A registry to read from that has the content in one repository; it cannot be written to. */
export function repositoryOf(
  { blobs }: Pick<ReturnType<typeof makeContent>, 'blobs'>,
  { tags = new Map(), referrers = new Map() }: Answers = {},
): Registry & { readonly asked: string[] } {
  const asked: string[] = [];
  const find = (reference: string) => {
    const digest = tags.get(reference)?.digest ?? reference;
    const bytes = blobs.get(digest);
    return (
      bytes && { descriptor: { mediaType: mediaTypeOf(bytes), digest, size: bytes.length }, bytes }
    );
  };
  const reading: Partial<Registry> = {
    host: 'registry.test',
    async headManifest(repository, reference) {
      asked.push(`HEAD ${repository} ${reference}`);
      return find(reference)?.descriptor;
    },
    async getManifest(repository, reference) {
      asked.push(`GET ${repository} ${reference}`);
      return find(reference);
    },
    async referrers(repository, digest) {
      asked.push(`REFERRERS ${repository} ${digest}`);
      return referrers.get(digest) ?? [];
    },
    openBlob: async (_, { digest }) => ReadableStream.from([blobs.get(digest) ?? new Uint8Array()]),
  };
  return { ...reading, asked } as Registry & { readonly asked: string[] };
}

function mediaTypeOf(bytes: Uint8Array): string {
  const { manifests } = JSON.parse(new TextDecoder().decode(bytes));
  return manifests ? INDEX : MANIFEST;
}

/** cosign's tag for what belongs to a digest. */
export function tagFor({ digest }: Descriptor, suffix: 'sig' | 'att' | 'sbom'): string {
  return `${digest.replace(':', '-')}.${suffix}`;
}
