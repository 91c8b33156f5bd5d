import { isDigest } from '../oci/digest.ts';
import { isRepository } from '../oci/names.ts';
import type { Answer } from './answer.ts';
import { checkedDigest } from './blobs.ts';
import type { Call } from './call.ts';
import { badDigest, Refusal } from './refusal.ts';
import type { Upload } from './storage/uploads.ts';
import { takeChunk, uploadHeaders } from './upload-chunk.ts';

/** `POST`: a mount (end-11), a whole blob (end-4b), or the start of an upload (end-4a, end-4c). */
export async function startUpload(call: Call): Promise<Answer> {
  const { storage, name, query } = call;
  const mount = query.get('mount');
  if (mount !== null && (await mounted(call, mount))) return created(name, mount);
  const digest = query.get('digest');
  const whole = digest === null ? undefined : checkedDigest(digest);
  const id = await storage.uploads.start(name, algorithmOf(query, whole));
  if (whole === undefined) return { status: 202, headers: uploadHeaders({ name, id }, 0) };
  return withUpload({ ...call, reference: id }, async (upload) => {
    try {
      await takeChunk({ ...call, reference: id }, upload);
    } catch (error) {
      // Nobody knows the upload's address, so nobody can go on with it.
      await upload.cancel();
      throw error;
    }
    return finish({ ...call, reference: id }, upload, whole);
  });
}

/** A mount that is impossible for whatever reason becomes an ordinary upload. */
async function mounted({ storage, name, query }: Call, digest: string): Promise<boolean> {
  const from = query.get('from') ?? undefined;
  if (!isDigest(digest) || (from !== undefined && !isRepository(from))) return false;
  return storage.blobs.mount(name, digest, from);
}

/** `GET` (end-13): where an interrupted upload stands. */
export async function getUpload({ storage, name, reference: id }: Call): Promise<Answer> {
  const size = await storage.uploads.size({ name, id });
  if (size === undefined) throw unknownUpload();
  return { status: 204, headers: uploadHeaders({ name, id }, size) };
}

/** `PATCH` (end-5): a chunk, or a stream without `Content-Range`. */
export function patchUpload(call: Call): Promise<Answer> {
  return withUpload(call, async (upload) => {
    const size = await takeChunk(call, upload);
    const { name, reference: id } = call;
    return { status: 202, headers: uploadHeaders({ name, id }, size) };
  });
}

/** `PUT` (end-6): the end of an upload, with the last chunk or the whole blob. */
export async function putUpload(call: Call): Promise<Answer> {
  const digest = checkedDigest(call.query.get('digest') ?? '');
  return withUpload(call, async (upload) => {
    await takeChunk(call, upload);
    return finish(call, upload, digest);
  });
}

/** `DELETE` (end-14). */
export function deleteUpload(call: Call): Promise<Answer> {
  return withUpload(call, async (upload) => {
    await upload.cancel();
    return { status: 204 };
  });
}

async function finish({ storage, name }: Call, upload: Upload, digest: string): Promise<Answer> {
  if (!(await upload.finish(digest))) throw badDigest(`the blob’s digest is not ${digest}`);
  await storage.blobs.link(name, digest);
  return created(name, digest);
}

function created(name: string, digest: string): Answer {
  const location = `/v2/${name}/blobs/${digest}`;
  return { status: 201, headers: { location, 'docker-content-digest': digest } };
}

async function withUpload(
  { storage, name, reference: id }: Call,
  work: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  const answer = await storage.uploads.use({ name, id }, work);
  if (!answer) throw unknownUpload();
  return answer;
}

function unknownUpload(): Refusal {
  return new Refusal(404, { code: 'BLOB_UPLOAD_UNKNOWN', message: 'there is no such upload' });
}

function algorithmOf(query: URLSearchParams, digest: string | undefined): string {
  const asked = digest?.slice(0, digest.indexOf(':')) ?? query.get('digest-algorithm') ?? 'sha256';
  if (asked === 'sha256' || asked === 'sha512') return asked;
  throw badDigest('the digest algorithm must be sha256 or sha512');
}
