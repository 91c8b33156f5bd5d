import { acceptHalf, CHUNK, capChunks, IN_CHUNKS } from './chunks.ts';
import { answer, redirect, refuse, swallow, withHeaders, withStatus } from './faults.ts';
import { always, KINDS, type Row } from './row.ts';

const PUT = KINDS['PUT of a blob'];
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;

const lost = (status: number, code: string): Row => ({
  name: `upload lost: ${status} ${code}, twice`,
  rules: always({ ...PUT, times: 2, fault: refuse(status, code) }),
  ends: 'survived',
});

const ROWS: readonly Row[] = [
  lost(404, 'BLOB_UPLOAD_UNKNOWN'),
  lost(404, 'BLOB_UPLOAD_INVALID'),
  lost(400, 'BLOB_UPLOAD_INVALID'),
  lost(416, 'REQUESTED_RANGE_NOT_SATISFIABLE'),
  {
    name: 'upload lost for ever',
    rules: always({ ...PUT, fault: refuse(404, 'BLOB_UPLOAD_UNKNOWN') }),
    ends: /REGISTRY_REFUSED[\s\S]*BLOB_UPLOAD_UNKNOWN[\s\S]*Run again/,
  },
  {
    name: '202 without Location, once',
    rules: always({
      ...KINDS['POST of an upload'],
      times: 1,
      fault: withHeaders({ location: undefined }),
    }),
    ends: 'survived',
  },
  {
    name: '202 without Location, for ever',
    rules: always({ ...KINDS['POST of an upload'], fault: withHeaders({ location: undefined }) }),
    ends: /did not say where/,
  },
  {
    name: '413 to a blob as a whole: sent in chunks',
    rules: always(IN_CHUNKS),
    ends: 'survived',
    check: ({ requests }) =>
      expect(requests.filter(({ method }) => method === 'PATCH').length).toBeGreaterThan(0),
  },
  {
    name: '413 to a whole blob, 416 to a chunk over 4 MiB (GHCR)',
    rules: always(IN_CHUNKS, { ...CHUNK, fault: capChunks(4 * 1024 * 1024) }),
    ends: 'survived',
    check: ({ requests }) => {
      const chunks = requests.filter(({ method }) => method === 'PATCH');
      expect(Math.max(...chunks.map(({ sent }) => sent))).toBe(4 * 1024 * 1024);
    },
  },
  {
    name: '413 to everything: PUT and chunks',
    rules: always(
      { ...PUT, fault: answer(413, '<html>413 Request Entity Too Large</html>') },
      { ...CHUNK, fault: answer(413, '<html>413 Request Entity Too Large</html>') },
    ),
    ends: /413[\s\S]*client_max_body_size/,
  },
  {
    name: 'a chunk is lost in silence',
    rules: always(IN_CHUNKS, { ...CHUNK, times: 1, fault: swallow(202, {}) }),
    ends: 'survived',
  },
  {
    name: 'half of a chunk is taken, and said so',
    rules: always(IN_CHUNKS, { ...CHUNK, times: 1, fault: acceptHalf }),
    ends: 'survived',
  },
  {
    name: 'chunks are taken whole, their Range is stale (ECR)',
    rules: always(IN_CHUNKS, { ...CHUNK, fault: withHeaders({ range: '0-1048575' }) }),
    ends: 'survived',
  },
  {
    name: 'chunks are answered 201 (ECR)',
    rules: always(IN_CHUNKS, { ...CHUNK, fault: withStatus(201) }),
    ends: 'survived',
  },
  {
    name: 'a blob is lost in silence, 201 without a digest',
    rules: always({ ...PUT, times: 1, fault: swallow(201, {}) }),
    ends: 'survived',
  },
  {
    name: 'a blob is lost in silence, 201 with its digest',
    rules: always({
      ...PUT,
      times: 1,
      fault: (exchange) => {
        const digest = new URL(exchange.seen.url, 'http://x').searchParams.get('digest') ?? '';
        return swallow(201, { 'docker-content-digest': digest })(exchange);
      },
    }),
    ends: /BLOB_UNKNOWN/,
  },
  {
    name: 'a blob is stored under another digest',
    rules: always({ ...PUT, fault: withHeaders({ 'docker-content-digest': NO_DIGEST }) }),
    ends: /another digest/,
  },
  {
    name: 'the answer to a blob has no digest',
    rules: always({ ...PUT, fault: withHeaders({ 'docker-content-digest': undefined }) }),
    ends: 'survived',
  },
  {
    name: 'Location without a host',
    rules: always({
      ...KINDS['POST of an upload'],
      fault: async (exchange) => {
        const registry = await exchange.forward();
        const location = new URL(registry.headers.location ?? '');
        registry.headers.location = `${location.pathname}${location.search}`;
        exchange.response.writeHead(registry.statusCode ?? 502, registry.headers);
        registry.pipe(exchange.response);
      },
    }),
    ends: 'survived',
  },
  {
    name: '307 of the PUT of a blob to the same registry',
    rules: always({
      ...PUT,
      times: 1,
      fault: (exchange) => redirect(307, exchange.seen.url)(exchange),
    }),
    ends: 'survived',
  },
];

/** Uploads go wrong. */
export const UPLOADS: readonly Row[] = ROWS.map((row) => ({ ...row, isLarge: true }));
