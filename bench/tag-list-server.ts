/**
 * A registry that holds many tags, all of one image, and answers lists in pages of at most 1000 names; everything else is as short as it can be.
 *
 *     node bench/tag-list-server.ts <number of tags>
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../__tests__/registry/listen.ts';

const LARGEST_PAGE = 1000;
const INDEX = 'application/vnd.oci.image.index.v1+json';

const count = Number(process.argv[2] ?? 10_000);
const image = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] });
const manifests = new Map<string, string>([[digestOf(image), image]]);
/** 1.0.0, 1.0.1, … 1.1.0, …: so many lines of a hundred versions each. */
const tags = new Map<string, string>(
  Array.from({ length: count }, (_, i) => [`1.${Math.floor(i / 100)}.${i % 100}`, digestOf(image)]),
);

/** In the order of the list, until a tag is added. */
let names: string[] | undefined;

function digestOf(bytes: string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname === '/v2/') return void response.end('{}');
  const [, what, reference = ''] = /\/(tags|manifests)\/([^/]+)$/.exec(pathname) ?? [];
  if (what === 'tags') return listPage(searchParams, response);
  if (request.method === 'PUT') {
    const bytes = await text(request);
    manifests.set(digestOf(bytes), bytes);
    if (!tags.has(reference)) names = undefined;
    tags.set(reference, digestOf(bytes));
    response.writeHead(201, { 'docker-content-digest': digestOf(bytes) }).end();
    return;
  }
  const digest = tags.get(reference) ?? reference;
  const bytes = manifests.get(digest);
  if (bytes === undefined) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': INDEX,
    'content-length': Buffer.byteLength(bytes),
    'docker-content-digest': digest,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function listPage(query: URLSearchParams, response: ServerResponse): void {
  const size = Math.min(Number(query.get('n') ?? LARGEST_PAGE), LARGEST_PAGE);
  names ??= [...tags.keys()].sort();
  const start = query.has('last') ? names.indexOf(query.get('last') ?? '') + 1 : 0;
  const page = names.slice(start, start + size);
  const isLast = start + size >= names.length;
  const next = `</v2/acme/app/tags/list?n=${size}&last=${page.at(-1)}>; rel="next"`;
  response.writeHead(200, { 'content-type': 'application/json', ...(!isLast && { link: next }) });
  response.end(JSON.stringify({ name: 'acme/app', tags: page }));
}

const server = await listen((request, response) => void answer(request, response));
console.log(`listening on ${server.host}`);
