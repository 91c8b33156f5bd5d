import type { Answer, Asked } from './answer.ts';
import type { Blobs } from './blobs.ts';
import type { Entries } from './entries.ts';
import type { CacheScope, TokenAuthority } from './runtime-token.ts';

export const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';

export interface ServiceParts {
  readonly entries: Entries;
  readonly tokens: TokenAuthority;
  readonly blobs: Blobs;
}

/** Fields in the names of the definition, as BuildKit and GitHub's own client write them. */
interface Call {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  /** An int64: text, or a number, in JSON of protocol buffers. */
  readonly size_bytes?: number | string;
}

/**
 * GitHub's cache service, version 2, in its JSON form.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/generated/results/api/v1/cache.ts
 * https://twitchtv.github.io/twirp/docs/spec_v7.html
 */
export async function answerCall(asked: Asked, parts: ServiceParts): Promise<Answer> {
  const { method, path, headers, body } = asked;
  const procedure = PROCEDURES[path.slice(SERVICE.length)];
  if (!procedure) return twirpError('bad_route', `no handler for path ${path}`);
  if (method !== 'POST') return twirpError('bad_route', `unsupported method ${method}`);
  if (headers['content-type']?.split(';')[0] !== 'application/json') {
    return twirpError('bad_route', 'unexpected Content-Type');
  }
  const scopes = await parts.tokens.scopesOf(headers.authorization ?? '');
  if (!scopes) return twirpError('unauthenticated', 'invalid token');
  const call = parse(body);
  if (!call) return twirpError('malformed', 'the json request could not be decoded');
  const { key, version } = call;
  const isName = typeof key === 'string' && key !== '' && key.length <= 512 && !key.includes(',');
  if (!isName) return twirpError('invalid_argument', 'key is invalid');
  if (!/^[0-9a-f]{64}$/.test(version)) return twirpError('invalid_argument', 'version is invalid');
  return procedure({ call, scopes, asked }, parts);
}

interface Context {
  readonly call: Call;
  readonly scopes: readonly CacheScope[];
  readonly asked: Asked;
}

const PROCEDURES: Readonly<Record<string, (context: Context, parts: ServiceParts) => Answer>> = {
  CreateCacheEntry({ call, scopes, asked }, { entries, blobs }) {
    const entry = entries.reserve(scopes, call);
    if (entry === 'denied') {
      const message = 'cache write denied: token has no writable scopes';
      return json({ ok: false, signed_upload_url: '', message });
    }
    if (entry === 'exists') return twirpError('already_exists', 'cache entry already exists');
    return json({ ok: true, signed_upload_url: blobs.sign(asked.host, entry.id, 'cw') });
  },
  FinalizeCacheEntryUpload({ call, scopes }, { entries }) {
    const entry = entries.reserved(scopes, call);
    if (!entry) return twirpError('not_found', 'cache entry was not reserved');
    if (!entry.content) return twirpError('failed_precondition', 'nothing was uploaded');
    if (entry.content.length !== Number(call.size_bytes)) {
      return twirpError('invalid_argument', 'size_bytes is not what was uploaded');
    }
    entries.finalize(entry);
    return json({ ok: true, entry_id: String(entries.all().indexOf(entry) + 1) });
  },
  GetCacheEntryDownloadURL({ call, scopes, asked }, { entries, blobs }) {
    const isReader = scopes.some(({ Permission }) => (Permission & 1) !== 0);
    if (!isReader) {
      return twirpError('permission_denied', 'cache read denied: token has no readable scopes');
    }
    const keys = [call.key, ...(call.restore_keys ?? [])];
    const entry = entries.find(scopes, keys, call.version);
    if (!entry) return json({ ok: false, signed_download_url: '', matched_key: '' });
    const url = blobs.sign(asked.host, entry.id, 'r');
    return json({ ok: true, signed_download_url: url, matched_key: entry.key });
  },
};

function parse(body: Buffer): Call | undefined {
  try {
    return JSON.parse(body.toString('utf8')) as Call;
  } catch {
    return undefined;
  }
}

const json = (body: object): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** https://twitchtv.github.io/twirp/docs/errors.html */
const STATUSES = {
  ...{ bad_route: 404, malformed: 400, invalid_argument: 400, unauthenticated: 401 },
  ...{ permission_denied: 403, not_found: 404, already_exists: 409, failed_precondition: 412 },
  ...{ resource_exhausted: 429, unavailable: 503 },
} as const;

export function twirpError(code: keyof typeof STATUSES, msg: string): Answer {
  return { ...json({ code, msg }), status: STATUSES[code] };
}
