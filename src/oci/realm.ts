import { reachOf } from './addresses.ts';
import { RegistryError } from './error.ts';
import type { Settings } from './options.ts';
import { cleanText } from './text.ts';

/** The address of a token service, and whether it may see the credentials. */
export interface Realm {
  readonly url: URL;
  readonly isTrusted: boolean;
}

/**
 * Checks where a registry wants tokens to be fetched. A registry can name any address there, so: https (http only where
 * the registry itself is spoken to by http), nothing inside a network, and the password goes only to the registry
 * itself, its parent domain (`gitlab.com` for `registry.gitlab.com`), or a host that is known to belong to it.
 */
export function checkRealm(realm: string, settings: Settings): Realm {
  const { host, plainHttp, authRealms } = settings;
  const url = URL.parse(realm);
  const refuse = (why: string) =>
    new RegistryError({
      kind: 'untrusted',
      host,
      message: `${host} names a token service that ${why}: ${cleanText(realm, 256)}`,
    });
  if (!url) throw refuse('is no address');
  const own = new URL(settings.origin);
  const isOwn = url.host === own.host;
  const isListed = authRealms.includes(url.host);
  if (url.username || url.password) throw refuse('has a password in its address');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plainHttp)) {
    throw refuse('is not reached by https');
  }
  if (!isOwn && !isListed && reachOf(url.hostname) !== 'public') {
    throw refuse('is at an internal address');
  }
  return { url, isTrusted: isOwn || isListed || isParent(url, own) };
}

function isParent(realm: URL, registry: URL): boolean {
  return (
    realm.protocol === 'https:' &&
    realm.port === '' &&
    realm.hostname.includes('.') &&
    registry.hostname.endsWith(`.${realm.hostname}`)
  );
}
