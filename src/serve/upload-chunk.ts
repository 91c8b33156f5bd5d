import type { IncomingMessage } from 'node:http';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import type { Upload, UploadKey } from './storage/uploads.ts';

/**
 * Appends a request's body to an upload, and answers the new size. A chunk that does not start where the last one ended is
 * refused with 416 and where to go on; one whose length is not what it said leaves nothing behind.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks
 */
export async function takeChunk(
  { request, name, reference: id }: Call,
  upload: Upload,
): Promise<number> {
  const range = request.headers['content-range'];
  if (range === undefined) return upload.append(request);
  const match = /^(?<first>[0-9]{1,15})-(?<last>[0-9]{1,15})$/.exec(range);
  const [first, last] = [Number(match?.groups?.first), Number(match?.groups?.last)];
  if (!match || first !== upload.size || last < first) {
    const message = `the next chunk starts at ${upload.size}`;
    const entry = { code: 'BLOB_UPLOAD_INVALID', message } as const;
    throw new Refusal(416, entry, uploadHeaders({ name, id }, upload.size));
  }
  const length = last - first + 1;
  const announced = announcedLength(request);
  if (announced !== undefined && announced !== length) throw badLength(length);
  const size = await upload.append(request);
  if (size === upload.size + length) return size;
  await upload.cutTo(upload.size);
  throw badLength(length);
}

/** Where an upload goes on, and what is there; `0-0` is said for one byte and for none. */
export function uploadHeaders({ name, id }: UploadKey, size: number): Record<string, string> {
  return {
    location: `/v2/${name}/blobs/uploads/${id}`,
    range: `0-${Math.max(size - 1, 0)}`,
    'docker-upload-uuid': id,
  };
}

function announcedLength({ headers }: IncomingMessage): number | undefined {
  const text = headers['content-length'];
  return text === undefined ? undefined : Number(text);
}

function badLength(length: number): Refusal {
  const message = `the body has another length than Content-Range says (${length} bytes)`;
  return new Refusal(400, { code: 'SIZE_INVALID', message });
}
