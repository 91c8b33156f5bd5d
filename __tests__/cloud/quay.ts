import { randomUUID } from 'node:crypto';
import type { Issuer } from './issuer.ts';
import { basicFront } from './registry-front.ts';
import { basicOf, site } from './site.ts';

export interface QuayOptions {
  readonly host: string;
  readonly issuer: Issuer;
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  readonly robot: string;
  /** Exactly: Quay knows no patterns. */
  readonly subject: string;
  readonly audience: string;
  /** Refuses every token in these words. */
  readonly refusal?: string;
}

/** Quay with one federated robot account, as endpoints/oauth/robot_identity_federation.py of quay/quay says. */
export function quaySites({
  host,
  issuer,
  upstream,
  robot,
  subject,
  audience,
  refusal,
}: QuayOptions) {
  const issued = new Set<string>();
  const federation = site(async (request) => {
    const login = basicOf(request);
    if (request.method !== 'GET' || !login) {
      return { status: 401, body: { error: 'Invalid authentication' } };
    }
    if (refusal !== undefined) return { status: 401, body: { error: refusal } };
    if (login.username !== robot) return { status: 401, body: { error: 'Invalid robot' } };
    try {
      const { sub } = await issuer.verify(login.password, audience);
      if (sub !== subject) {
        return { status: 401, body: { error: 'Token does not match robot' } };
      }
    } catch (error) {
      return { status: 401, body: { error: `Invalid token: ${(error as Error).message}` } };
    }
    const token = `quay-${randomUUID()}`;
    issued.add(token);
    return { status: 200, body: { token } };
  });
  const registry = basicFront(
    upstream,
    ({ username, password }) => username === robot && issued.has(password),
  );
  return {
    issued,
    /** Ends all logins of before. */
    revoke: () => issued.clear(),
    sites: {
      [host]: ((incoming, response) =>
        incoming.url?.startsWith('/v2')
          ? registry(incoming, response)
          : federation(incoming, response)) satisfies typeof registry,
    },
  };
}
