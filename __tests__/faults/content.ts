import { sha256 } from '../oci/client.ts';
import { LOGIN } from './publication.ts';

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
].join();

/** Asks the registry itself what a repository holds, without the product and without a proxy. */
export interface ContentReader {
  /** Tag -> digest, of all tags. */
  tags(): Promise<Readonly<Record<string, string>>>;
  /** What is missing or damaged of an image; every manifest and blob is read and hashed. */
  flaws(digest: string): Promise<readonly string[]>;
}

interface Descriptor {
  readonly digest: string;
  readonly size: number;
}

interface ManifestJson {
  readonly manifests?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/** A registry with tokens needs the login; an open one has none to ask for. */
export async function readContent(
  host: string,
  repository: string,
  { hasTokens = true } = {},
): Promise<ContentReader> {
  const token = hasTokens ? await fetchToken(host, repository) : undefined;
  const read = async (path: string) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`http://${host}/v2/${repository}/${path}`, {
      headers: { accept: MANIFESTS, ...authorization },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, digest: sha256(bytes) };
  };

  const flaws = async (descriptor: Descriptor | { readonly digest: string }, kind: string) => {
    const { status, bytes, digest } = await read(`${kind}/${descriptor.digest}`);
    const found: string[] = [];
    if (status !== 200) return [`${kind} ${descriptor.digest}: ${status}`];
    if (digest !== descriptor.digest) found.push(`${kind} ${descriptor.digest} is ${digest}`);
    if ('size' in descriptor && bytes.length !== descriptor.size) {
      found.push(`${kind} ${descriptor.digest} has ${bytes.length} bytes`);
    }
    if (kind === 'blobs') return found;
    const { manifests = [], config, layers = [] } = JSON.parse(bytes.toString()) as ManifestJson;
    for (const child of manifests) found.push(...(await flaws(child, 'manifests')));
    for (const blob of [...(config ? [config] : []), ...layers]) {
      found.push(...(await flaws(blob, 'blobs')));
    }
    return found;
  };

  return {
    flaws: (digest) => flaws({ digest }, 'manifests'),
    async tags() {
      const { status, bytes } = await read('tags/list');
      if (status === 404) return {};
      const { tags } = JSON.parse(bytes.toString()) as { tags: readonly string[] | null };
      const found = (tags ?? []).map(async (tag) => {
        return [tag, (await read(`manifests/${tag}`)).digest] as const;
      });
      return Object.fromEntries(await Promise.all(found));
    },
  };
}

async function fetchToken(host: string, repository: string): Promise<string> {
  const scope = encodeURIComponent(`repository:${repository}:pull`);
  const basic = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64');
  const answer = await fetch(`http://${host}/token?service=registry.test&scope=${scope}`, {
    headers: { authorization: `Basic ${basic}` },
  });
  return ((await answer.json()) as { token: string }).token;
}
