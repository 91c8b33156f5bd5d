import type { Answer } from './answer.ts';
import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';

/**
 * The next page of a list, from its `Link` header; it must be at the registry itself.
 * https://www.rfc-editor.org/rfc/rfc8288
 */
export function nextPage({ headers, url }: Answer, { host, origin }: Settings): URL | undefined {
  for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(LINK)) {
    if (!/;\s*rel\s*=\s*"?next"?/i.test(parameters)) continue;
    const next = URL.parse(target, url.href);
    if (next && next.protocol === 'http:' && origin === `https://${next.host}`)
      next.protocol = 'https:';
    if (next?.origin === origin && !next.username && !next.password) return next;
    throw new RegistryError({
      kind: 'untrusted',
      host,
      message: `${host} sends us elsewhere for the next page of a list`,
    });
  }
  return undefined;
}

const LINK = /<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g;
