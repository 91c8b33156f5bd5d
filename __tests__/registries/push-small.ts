import { createHash, randomUUID } from 'node:crypto';
import type { Registry } from '../../src/oci/index.ts';
import type { Digest } from '../../src/reference/digest.ts';

const digestOf = (bytes: Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;

/** Pushes an image of a few bytes that is nowhere yet under a tag, and answers its digest. */
export async function pushSmall(client: Registry, repository: string, tag = '1'): Promise<Digest> {
  const config = await upload(client, repository, '{"architecture":"amd64","os":"linux"}');
  const layer = await upload(client, repository, `layer ${randomUUID()}`);
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...layer }],
    }),
  );
  const digest = digestOf(bytes);
  const descriptor = { mediaType: MANIFEST, digest, size: bytes.length };
  await client.putManifest(repository, tag, { descriptor, bytes });
  return digest;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

async function upload(client: Registry, repository: string, text: string) {
  const bytes = Buffer.from(text);
  const descriptor = { digest: digestOf(bytes), size: bytes.length };
  await client.uploadBlob(
    repository,
    { ...descriptor, mediaType: 'application/octet-stream' },
    { open: async (offset) => new Blob([bytes.subarray(offset)]).stream() },
  );
  return descriptor;
}

/** What a registry that asks for no login answers for a tag. */
export async function digestAt(host: string, repository: string, tag = '1') {
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept: `${MANIFEST}, application/vnd.oci.image.index.v1+json` },
  });
  return answer.headers.get('docker-content-digest');
}
