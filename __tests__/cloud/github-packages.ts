import type { SiteAnswer } from './site.ts';
import { tokenFront } from './token-front.ts';

export interface PackagesOptions {
  /** `ghcr.io`, or the host of another GitHub. */
  readonly host: string;
  readonly upstream: string;
  /** Token -> repositories that it may push to; others it may read. */
  readonly tokens: Readonly<Record<string, readonly string[]>>;
  /** What is said where a push is not allowed. */
  readonly words?: string;
  readonly answers?: (method: string, path: string) => SiteAnswer | undefined;
}

/** GitHub's container registry: opaque tokens, any user name, and 403 for a token that it does not know. */
export function packagesSites(options: PackagesOptions) {
  const { host, upstream, words = 'permission_denied: write_package', answers } = options;
  const refuse = (message: string): SiteAnswer => ({
    status: 403,
    body: { errors: [{ code: 'DENIED', message }] },
  });
  const { tokens, registry } = tokenFront({
    upstream,
    realm: `https://${host}/token`,
    service: host,
    isOpaque: true,
    ...(answers && { answers }),
    grant(login, wanted) {
      const repositories = login && options.tokens[login.password];
      if (!login) return { refusal: refuse('denied') };
      if (!repositories) {
        const words = 'User cannot be authenticated with the token provided.';
        return {
          refusal: { status: 403, body: { errors: [{ code: 'DENIED', message: words }] } },
        };
      }
      return wanted.map((access) => ({
        ...access,
        actions: repositories.includes(access.name) ? access.actions : ['pull'],
      }));
    },
    denied: () => refuse(words),
  });
  return {
    [host]: ((incoming, response) =>
      incoming.url?.startsWith('/token')
        ? tokens(incoming, response)
        : registry(incoming, response)) satisfies typeof registry,
  };
}
