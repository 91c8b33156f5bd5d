import { createHash } from 'node:crypto';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/oci/media-types.ts';
import { ask, type Reply } from './ask.ts';

/** Bytes with their digest. */
export interface Content {
  readonly bytes: Buffer;
  readonly digest: string;
}

export function contentOf(bytes: string | Buffer, algorithm = 'sha256'): Content {
  const buffer = Buffer.from(bytes);
  const hex = createHash(algorithm).update(buffer).digest('hex');
  return { bytes: buffer, digest: `${algorithm}:${hex}` };
}

export function descriptorOf({ bytes, digest }: Content, mediaType: string) {
  return { mediaType, digest, size: bytes.length };
}

export const CONFIG = contentOf('{}');
export const LAYER = contentOf('layer in twenty-six bytes.');

const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';

/** A manifest of one config and one layer, with more fields or other ones. */
export function manifestOf(fields: Readonly<Record<string, unknown>> = {}): Content {
  return contentOf(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: descriptorOf(CONFIG, 'application/vnd.oci.image.config.v1+json'),
      layers: [descriptorOf(LAYER, LAYER_TYPE)],
      ...fields,
    }),
  );
}

export function indexOf(
  manifests: readonly unknown[],
  fields: Readonly<Record<string, unknown>> = {},
): Content {
  return contentOf(
    JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests, ...fields }),
  );
}

export async function pushBlob(
  address: string,
  name: string,
  { bytes, digest }: Content,
): Promise<void> {
  const target = `POST /v2/${name}/blobs/uploads/?digest=${digest}`;
  const { status } = await ask(address, target, { body: bytes });
  if (status !== 201) throw new Error(`${target}: ${status}`);
}

/** Pushes under a tag or a digest. */
export function putManifest(
  address: string,
  place: string,
  { content, type = OCI_MANIFEST }: { readonly content: Content; readonly type?: string },
): Promise<Reply> {
  return ask(address, `PUT /v2/${place}`, {
    headers: { 'content-type': type },
    body: content.bytes,
  });
}

/** Starts an upload, with the first bytes in it, and answers its path. */
export async function startUpload(address: string, name: string, first = ''): Promise<string> {
  const started = await ask(address, `POST /v2/${name}/blobs/uploads/`);
  const location = started.headers.location ?? '';
  if (first !== '') await ask(address, `PATCH ${location}`, { body: first });
  return location;
}
