import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Answer, Asked } from './answer.ts';
import type { CacheEntry, Entries } from './entries.ts';

export const BLOBS = '/actions-cache/';

/** `r` reads, `cw` creates and writes. */
export type Right = 'r' | 'cw';

export interface Blobs {
  /** An address that gives one right to one blob until it expires. */
  sign(host: string, id: string, right: Right): string;
  answer(asked: Asked): Answer;
}

/** How long an address is good for, in milliseconds. */
const LIFETIME = 10 * 60 * 1000;
/** https://learn.microsoft.com/en-us/rest/api/storageservices/put-block */
const MAX_BLOCKS = 50_000;

/**
 * The part of Azure Blob Storage that uploads to and downloads from addresses with a shared access signature.
 * https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas
 */
export function makeBlobs(entries: Entries, clock: () => number): Blobs {
  const secret = randomBytes(32);
  /** Blob -> blocks that no list names yet. */
  const staged = new Map<string, Map<string, Buffer>>();
  const signature = (text: string) => createHmac('sha256', secret).update(text).digest('base64');
  return {
    sign(host, id, right) {
      const se = new Date(clock() + LIFETIME).toISOString();
      const sig = signature(`${id}\n${right}\n${se}`);
      const query = new URLSearchParams({ sv: '2025-11-05', se, sr: 'b', sp: right, sig });
      return `http://${host}${BLOBS}${id}?${query}`;
    },
    answer(asked) {
      const { method, query, headers, path } = asked;
      const id = path.slice(BLOBS.length);
      const [sp = '', se = '', sig = ''] = ['sp', 'se', 'sig'].map((name) => query.get(name));
      if (headers.authorization !== undefined) return failure(400, 'InvalidAuthenticationInfo');
      if (sig !== signature(`${id}\n${sp}\n${se}`)) return failure(403, 'AuthenticationFailed');
      if (clock() > Date.parse(se ?? '')) return failure(403, 'AuthenticationFailed');
      if (sp !== (method === 'PUT' ? 'cw' : 'r')) {
        return failure(403, 'AuthorizationPermissionMismatch');
      }
      const entry = entries.byId(id);
      if (!entry) return failure(404, 'BlobNotFound');
      if (method === 'GET' || method === 'HEAD') return download(entry, asked);
      if (method !== 'PUT') return failure(405, 'UnsupportedHttpVerb');
      if (entry.isFinal) return failure(409, 'BlobImmutableDueToPolicy');
      const blocks = staged.get(id) ?? new Map<string, Buffer>();
      staged.set(id, blocks);
      return upload(entry, blocks, asked);
    },
  };
}

/** https://learn.microsoft.com/en-us/rest/api/storageservices/put-blob, put-block, put-block-list */
function upload(entry: CacheEntry, blocks: Map<string, Buffer>, asked: Asked): Answer {
  const { query, headers, body } = asked;
  if (headers['content-length'] === undefined) return failure(411, 'MissingContentLengthHeader');
  switch (query.get('comp')) {
    case 'block': {
      const id = query.get('blockid') ?? '';
      if (!/^[A-Za-z0-9+/]+={0,2}$/.test(id)) return failure(400, 'InvalidBlockId');
      const [known] = blocks.keys();
      if (known && known.length !== id.length) return failure(400, 'InvalidBlobOrBlock');
      if (blocks.size >= MAX_BLOCKS) return failure(409, 'BlockCountExceedsLimit');
      blocks.set(id, body);
      return created();
    }
    case 'blocklist': {
      const text = body.toString('utf8');
      const ids = [...text.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id]) => id ?? '');
      const parts = ids.map((id) => blocks.get(id));
      if (!text.includes('<BlockList>') || parts.includes(undefined)) {
        return failure(400, 'InvalidBlockList');
      }
      entry.content = Buffer.concat(parts as Buffer[]);
      blocks.clear();
      return created();
    }
    case null: {
      if (headers['x-ms-blob-type'] !== 'BlockBlob') return failure(400, 'InvalidHeaderValue');
      entry.content = body;
      return created();
    }
    default:
      return failure(400, 'InvalidQueryParameterValue');
  }
}

/** https://learn.microsoft.com/en-us/rest/api/storageservices/get-blob */
function download({ content }: CacheEntry, { headers, method }: Asked): Answer {
  if (!content) return failure(404, 'BlobNotFound');
  const range = headers['x-ms-range'] ?? headers.range;
  const facts = { ...described(), 'accept-ranges': 'bytes', 'x-ms-blob-type': 'BlockBlob' };
  const shown = (bytes: Buffer) => (method === 'HEAD' ? '' : bytes);
  if (range === undefined) return { status: 200, headers: facts, body: shown(content) };
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(String(range)) ?? [];
  if (first === '') return failure(400, 'InvalidHeaderValue');
  const from = Number(first);
  if (from >= content.length) return failure(416, 'InvalidRange');
  const to = last === '' ? content.length - 1 : Math.min(Number(last), content.length - 1);
  return {
    status: 206,
    headers: { ...facts, 'content-range': `bytes ${from}-${to}/${content.length}` },
    body: shown(content.subarray(from, to + 1)),
  };
}

function created(): Answer {
  return { status: 201, headers: { ...described(), 'x-ms-request-server-encrypted': 'true' } };
}

const described = () => ({
  'x-ms-request-id': randomUUID(),
  'x-ms-version': '2025-11-05',
  etag: '"0x8DD0000000000000"',
  'last-modified': new Date().toUTCString(),
});

/** https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes */
export function failure(status: number, code: string): Answer {
  return {
    status,
    headers: { ...described(), 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  };
}
