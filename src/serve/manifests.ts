import { digestOf, isDigest, matchesDigest } from '../oci/digest.ts';
import { isTag } from '../oci/names.ts';
import type { Answer } from './answer.ts';
import { checkedDigest } from './blobs.ts';
import { readBody } from './body.ts';
import type { Call } from './call.ts';
import { type PushedManifest, parsePushed } from './parse-manifest.ts';
import { checkReferenced } from './referenced.ts';
import { badDigest, badManifest, unknownManifest } from './refusal.ts';
import type { StoredManifest } from './storage/manifests.ts';

/** What every registry takes, and none has to take more. */
const MAX_BYTES = 4 * 1024 * 1024;

/** `GET` and `HEAD` of a manifest (end-3), whatever `Accept` says: there is only what was pushed. */
export async function getManifest({ storage, name, reference }: Call): Promise<Answer> {
  const found = isReference(reference) ? await storage.manifests.read(name, reference) : undefined;
  if (!found) throw unknownManifest(reference);
  const { digest, mediaType, bytes } = found;
  const headers = {
    'content-type': mediaType,
    'content-length': bytes.length,
    'docker-content-digest': digest,
  };
  return { status: 200, headers, body: bytes };
}

/** `PUT` of a manifest (end-7a), by digest with any number of tags (end-7b). */
export async function putManifest(call: Call): Promise<Answer> {
  const { request, storage, name, reference } = call;
  const tags = tagsOf(call);
  const bytes = await readBody(request, MAX_BYTES);
  const pushed = parsePushed(bytes, request.headers['content-type']);
  const digest = isDigest(reference) ? reference : digestOf(bytes);
  if (!matchesDigest(bytes, digest)) throw badDigest(`the manifest’s digest is not ${digest}`);
  await checkReferenced(storage, name, pushed);
  const manifest = { digest, mediaType: pushed.mediaType, bytes };
  await storage.manifests.write(name, manifest);
  await addToReferrers(call, manifest, pushed);
  for (const tag of tags) await storage.tags.write(name, tag, digest);
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${digest}`,
      'docker-content-digest': digest,
      ...(pushed.subject && { 'oci-subject': pushed.subject }),
      ...(isDigest(reference) && tags.length > 0 && { 'oci-tag': tags }),
    },
  };
}

/** `DELETE` (end-9): a tag alone, or a manifest with all that points at it. */
export async function deleteManifest({ storage, name, reference }: Call): Promise<Answer> {
  const isThere =
    isReference(reference) &&
    (isDigest(reference)
      ? await storage.manifests.remove(name, reference)
      : await storage.tags.remove(name, reference));
  if (!isThere) throw unknownManifest(reference);
  return { status: 202 };
}

async function addToReferrers(
  { storage, name }: Call,
  { digest, mediaType, bytes }: StoredManifest,
  { subject, artifactType, annotations }: PushedManifest,
): Promise<void> {
  if (subject === undefined) return;
  await storage.referrers.add(name, subject, {
    mediaType,
    digest,
    size: bytes.length,
    ...(artifactType !== undefined && { artifactType }),
    ...(annotations && { annotations }),
  });
}

/** A digest that is none is an error of its own; a tag that is none is only unknown. */
function isReference(reference: string): boolean {
  if (!reference.includes(':')) return isTag(reference);
  checkedDigest(reference);
  return true;
}

/** Tags that the request sets: all are well-formed, or none is set. */
function tagsOf({ reference, query }: Call): readonly string[] {
  if (!isReference(reference)) throw badManifest('the tag is malformed');
  if (!isDigest(reference)) return [reference];
  const tags = [...new Set(query.getAll('tag'))];
  if (!tags.every(isTag)) throw badManifest('a tag is malformed');
  return tags;
}
