import type { ServerResponse } from 'node:http';
import { sha256 } from './client.ts';
import type { Seen } from './fake-registry.ts';

/** The upload endpoints of the specification: end-4a, 5, 6, 11, 13 and 14. */
export function createUploads(blobs: Map<string, Uint8Array>) {
  const sessions = new Map<string, Buffer>();
  let count = 0;

  const begin = (path: string, response: ServerResponse): unknown => {
    count += 1;
    const location = `${path}${count}?_state=a%2Fb+c`;
    sessions.set(`${path}${count}`, Buffer.alloc(0));
    return response.writeHead(202, { location, 'content-length': 0 }).end();
  };

  const append = (seen: Seen): Buffer => {
    const whole = Buffer.concat([sessions.get(seen.path) ?? Buffer.alloc(0), seen.body]);
    sessions.set(seen.path, whole);
    return whole;
  };

  return (seen: Seen, response: ServerResponse): unknown => {
    const end = (status: number, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-length': 0, ...headers }).end();
    if (seen.method === 'POST') {
      const mounted = seen.query.get('mount') ?? '';
      if (blobs.has(mounted)) return end(201, { 'docker-content-digest': mounted });
      return begin(seen.path, response);
    }
    if (!sessions.has(seen.path)) return end(404);
    if (seen.query.get('_state') !== 'a/b c') return end(400);
    const location = `${seen.path}?_state=a%2Fb+c`;
    if (seen.method === 'DELETE') {
      sessions.delete(seen.path);
      return end(204);
    }
    const whole = append(seen);
    const range = `0-${Math.max(0, whole.length - 1)}`;
    if (seen.method === 'GET') return end(204, { location, range });
    if (seen.method === 'PATCH') return end(202, { location, range });
    const digest = seen.query.get('digest') ?? '';
    if (sha256(whole) !== digest) return end(400);
    sessions.delete(seen.path);
    blobs.set(digest, whole);
    return end(201, { 'docker-content-digest': digest });
  };
}
