import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { arch, platform } from 'node:os';
import { startTunnel, type Tunnel } from '../adapters/node/tunnel.ts';
import type { Authority } from '../registry/authority.ts';

/** The latest release there. */
export const LATEST = 'v0.99.1';
const ASSETS = 'release-assets.githubusercontent.com';
const SIGNED = 'sp=r&sig=abc';

export interface Releases extends Tunnel {
  /** `GET github.com/docker/…` each. */
  readonly requests: readonly string[];
}

export interface ReleasesOptions {
  readonly authority: Authority;
  /** The program that is released. */
  readonly program: string;
  /** Answers in place of the real thing, by the end of the path. */
  readonly instead?: (path: string, response: ServerResponse) => boolean;
}

/**
 * The release pages of buildx as GitHub has them: the latest one by a redirect, files on another host, at an address that is signed
 * and good for nothing else. Behind a proxy that leads all names to it.
 */
export async function startReleases({
  authority,
  program,
  instead,
}: ReleasesOptions): Promise<Releases> {
  const requests: string[] = [];
  const bytes = readFileSync(program);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const system = platform();
  const name = `buildx-${LATEST}.${system}-${arch() === 'x64' ? 'amd64' : arch()}`;
  const files: Readonly<Record<string, Uint8Array>> = {
    [name]: bytes,
    'checksums.txt': Buffer.from(`${'0'.repeat(64)} *buildx-${LATEST}.plan9\n${sha256} *${name}\n`),
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers } = request;
    const url = new URL(request.url ?? '', `https://${headers.host}`);
    requests.push(`${method} ${url.host}${url.pathname}`);
    if (instead?.(url.pathname, response)) return;
    const isClean = method === 'GET' && headers['user-agent'] && !headers.authorization;
    const lead = (address: string) => response.writeHead(302, { location: address }).end();
    const file = url.pathname.split('/').at(-1) ?? '';
    const found = Object.hasOwn(files, file) ? files[file] : undefined;
    if (!isClean) response.writeHead(400).end();
    else if (url.host === ASSETS && url.search === `?${SIGNED}` && found) response.end(found);
    else if (url.host !== 'github.com') response.writeHead(403).end();
    else if (url.pathname === '/docker/buildx/releases/latest') {
      lead(`https://github.com/docker/buildx/releases/tag/${LATEST}`);
    } else if (url.pathname === `/docker/buildx/releases/download/${LATEST}/${file}` && found) {
      lead(`https://${ASSETS}/1/${file}?${SIGNED}`);
    } else response.writeHead(404).end();
  };
  const tunnel = await startTunnel(authority.certify('github.com', ASSETS), answer);
  return { ...tunnel, requests };
}
