import { isDigest } from '../oci/digest.ts';
import type { Answer } from './answer.ts';
import { byteRangeOf } from './byte-range.ts';
import type { Call } from './call.ts';
import { badDigest, Refusal, unknownBlob } from './refusal.ts';

/** `GET` and `HEAD` of a blob (end-2). */
export async function getBlob({ request, storage, name, reference }: Call): Promise<Answer> {
  const digest = checkedDigest(reference);
  const size = await storage.blobs.size(name, digest);
  if (size === undefined) throw unknownBlob(digest);
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
  };
  const range = request.method === 'GET' ? byteRangeOf(request.headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    const message = `the blob has ${size} bytes`;
    throw new Refusal(
      416,
      { code: 'SIZE_INVALID', message },
      { 'content-range': `bytes */${size}` },
    );
  }
  const body = () => storage.blobs.read(digest, range);
  if (!range) return { status: 200, headers: { ...headers, 'content-length': size }, body };
  const { start, end } = range;
  const part = {
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
  };
  return { status: 206, headers: { ...headers, ...part }, body };
}

/** `DELETE` of a blob (end-10). Manifests that name it are left as they are. */
export async function deleteBlob({ storage, name, reference }: Call): Promise<Answer> {
  const digest = checkedDigest(reference);
  if (!(await storage.blobs.remove(name, digest))) throw unknownBlob(digest);
  return { status: 202 };
}

/** The text, if it is a digest that we can check content against. */
export function checkedDigest(text: string): string {
  if (isDigest(text)) return text;
  throw badDigest('the digest must be sha256 or sha512, in small hexadecimal digits');
}
