import type { IncomingMessage } from 'node:http';
import { type Answer, jsonAnswer } from './answer.ts';
import { deleteBlob, getBlob } from './blobs.ts';
import type { Handler } from './call.ts';
import { listReferrers, listRepositories, listTags } from './lists.ts';
import { deleteManifest, getManifest, putManifest } from './manifests.ts';
import { isOwnName } from './own-name.ts';
import { Refusal } from './refusal.ts';
import { type Resource, routeOf } from './route.ts';
import type { Storage } from './storage/storage.ts';
import { deleteUpload, getUpload, patchUpload, putUpload, startUpload } from './uploads.ts';

/** What can be done with what. `HEAD` is `GET` without the body. */
const ENDPOINTS: Readonly<Record<Resource, Readonly<Record<string, Handler>>>> = {
  base: { GET: async () => jsonAnswer({}) },
  catalog: { GET: listRepositories },
  tags: { GET: listTags },
  referrers: { GET: listReferrers },
  manifest: { GET: getManifest, PUT: putManifest, DELETE: deleteManifest },
  blob: { GET: getBlob, DELETE: deleteBlob },
  uploads: { POST: startUpload },
  upload: { GET: getUpload, PATCH: patchUpload, PUT: putUpload, DELETE: deleteUpload },
};

/** What answers requests. */
export interface Answering {
  readonly storage: Storage;
  /** The name or address that the registry listens on. */
  readonly host: string;
}

/** Answers one request, or throws a `Refusal`. */
export async function answer(
  request: IncomingMessage,
  { storage, host }: Answering,
): Promise<Answer> {
  // Only browsers send an origin: a page of the internet must neither write to a registry of this machine nor read it.
  if (request.headers.origin !== undefined || !isOwnName(request, host)) {
    throw new Refusal(403, { code: 'DENIED', message: 'this registry is not for web pages' });
  }
  const route = routeOf(request.url ?? '');
  const methods = ENDPOINTS[route.resource];
  const { method = '' } = request;
  const name = method === 'HEAD' ? 'GET' : method;
  const handler = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!handler) {
    const allow = Object.keys(methods).flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : each));
    const message = `${method} is not possible here`;
    throw new Refusal(405, { code: 'UNSUPPORTED', message }, { allow: allow.join(', ') });
  }
  return handler({ ...route, request, storage });
}
