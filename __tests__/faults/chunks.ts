import { answer, readAll, refuse } from './faults.ts';
import { answerWith, type Fault, passOn, type Rule } from './proxy.ts';
import { KINDS, PATHS } from './row.ts';

/** Requests that carry a chunk. */
export const CHUNK = { method: 'PATCH', path: PATHS.upload } as const;

/** No blob is taken whole, so that all are sent in chunks; the `PUT` that closes an upload has no body. */
export const IN_CHUNKS: Rule = {
  ...KINDS['PUT of a blob'],
  fault: (exchange) => {
    const isWhole = exchange.seen.headers['content-length'] !== '0';
    return (isWhole ? answer(413) : passOn)(exchange);
  },
};

/** Refuses larger chunks, as GHCR does. */
export function capChunks(bytes: number): Fault {
  return (exchange) => {
    const isTooLarge = Number(exchange.seen.headers['content-length']) > bytes;
    const fault = isTooLarge ? refuse(416, 'REQUESTED_RANGE_NOT_SATISFIABLE') : passOn;
    return fault(exchange);
  };
}

/** Takes the first half of a chunk, and says so. */
export const acceptHalf: Fault = async (exchange) => {
  const { request, seen, response } = exchange;
  const bytes = await readAll(request);
  const half = bytes.subarray(0, bytes.length >> 1);
  const first = Number(/^\d+/.exec(seen.headers['content-range'] ?? '')?.[0]);
  const registry = await exchange.forward({
    body: half,
    headers: { 'content-range': `${first}-${first + half.length - 1}` },
  });
  answerWith(exchange, registry);
  registry.pipe(response);
};
