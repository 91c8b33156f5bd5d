import { digestOf, hexOf, isDigest } from './digest.ts';
import { RegistryError } from './error.ts';
import { nextPage } from './link.ts';
import { getVersion, parseManifest } from './manifests.ts';
import { mediaTypeOf, OCI_INDEX } from './media-types.ts';
import { toPull } from './scope.ts';
import type { Transport } from './transport.ts';
import type { Descriptor, Manifest } from './types.ts';

/** Something that refers to a manifest: a signature, an attestation, an SBOM. Its `size` is the registry's word only. */
export interface Referrer extends Descriptor {
  readonly artifactType?: string | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

const MAX_PAGES = 100;
const MAX_INDEX_BYTES = 4 * 1024 * 1024;
/** The referrers API does not exist: 404 by the specification, the others at older registries. */
const NO_API = [400, 404, 405, 501];

/** What refers to a manifest: from the referrers API (end-12), or from the fallback tag where there is none. */
export async function listReferrers(
  transport: Transport,
  repository: string,
  digest: string,
): Promise<readonly Referrer[]> {
  const found: Referrer[] = [];
  const seen = new Set<string>();
  let url: URL | undefined = transport.url(repository, `referrers/${digest}`);
  while (url && seen.size < MAX_PAGES && !seen.has(url.href)) {
    seen.add(url.href);
    const page: Page | undefined = await readPage(transport, repository, url);
    if (!page) return (await readFallback(transport, repository, digest)).referrers;
    found.push(...page.referrers);
    url = page.next;
  }
  return found;
}

interface Page {
  readonly referrers: readonly Referrer[];
  readonly next: URL | undefined;
}

async function readPage(
  transport: Transport,
  repository: string,
  url: URL,
): Promise<Page | undefined> {
  return transport.send(
    {
      method: 'GET',
      url,
      scopes: [toPull(repository)],
      headers: { accept: OCI_INDEX },
      accept: [200, ...NO_API],
    },
    async (answer) => {
      if (answer.status !== 200) return undefined;
      const bytes = await answer.bytes(MAX_INDEX_BYTES);
      const referrers = readReferrers(bytes, mediaTypeOf(answer.headers));
      return referrers && { referrers, next: nextPage(answer, transport.settings) };
    },
  );
}

/** The tag that stands for the referrers API: `sha256-<hex>`. */
export function fallbackTag(digest: string): string {
  return `${digest.slice(0, digest.indexOf(':'))}-${hexOf(digest)}`.slice(0, 128);
}

/** What the fallback tag lists. */
export interface Fallback {
  readonly referrers: readonly Referrer[];
  /** Entity tag of the list, where the registry offers one. */
  readonly etag?: string | undefined;
}

/** A tag that resolves to the subject itself (GitLab) or to anything but an index is no list of referrers. */
export async function readFallback(
  transport: Transport,
  repository: string,
  digest: string,
): Promise<Fallback> {
  const version = await getVersion(transport, repository, fallbackTag(digest));
  if (!version || version.manifest.descriptor.digest === digest) return { referrers: [] };
  const { bytes, descriptor } = version.manifest;
  const referrers = readReferrers(bytes, descriptor.mediaType);
  return referrers ? { referrers, etag: version.etag } : { referrers: [] };
}

function readReferrers(bytes: Uint8Array, mediaType: string): readonly Referrer[] | undefined {
  const parsed = parseManifest(bytes);
  const isIndex = (parsed?.mediaType ?? (mediaType || OCI_INDEX)) === OCI_INDEX;
  if (!parsed || !isIndex || !Array.isArray(parsed.manifests)) return undefined;
  return parsed.manifests.filter((item): item is Referrer => {
    return isDigest(item?.digest) && typeof item.mediaType === 'string';
  });
}

/** An index of referrers, as a manifest. */
export function referrersIndex(referrers: readonly Referrer[]): Manifest {
  const json = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: referrers };
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return {
    descriptor: { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.length },
    bytes,
  };
}

/** The digest that a manifest refers to, and how a list of referrers describes the manifest. */
export function asReferrer({
  bytes,
  descriptor,
}: Manifest): { readonly subject: string; readonly referrer: Referrer } | undefined {
  const parsed = parseManifest(bytes);
  const subject = (parsed?.subject as { digest?: unknown } | null | undefined)?.digest;
  if (!parsed || !isDigest(subject)) return undefined;
  const config = parsed.config as { mediaType?: unknown } | undefined;
  const artifactType = parsed.artifactType || config?.mediaType;
  const annotations = parsed.annotations as Record<string, string> | undefined;
  const referrer: Referrer = {
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(typeof artifactType === 'string' && { artifactType }),
    ...(annotations && { annotations }),
  };
  return { subject, referrer };
}

/** For a list that cannot be kept. */
export function lostReferrer({ settings }: Transport, repository: string): RegistryError {
  return new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    message: `${settings.host} does not keep the list of referrers of ${repository}: others write it at the same time`,
  });
}
