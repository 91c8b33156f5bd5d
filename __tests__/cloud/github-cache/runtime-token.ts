import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** What a job may do with the caches of a branch, a tag or a pull request: 1 reads, 2 writes, 3 does both. */
export interface CacheScope {
  readonly Scope: string;
  readonly Permission: number;
}

/** A job's rights, the nearest scope first, as GitHub puts them into ACTIONS_RUNTIME_TOKEN. */
export const jobOn = (ref: string, ...readable: readonly string[]): readonly CacheScope[] => [
  { Scope: ref, Permission: 3 },
  ...readable.map((Scope) => ({ Scope, Permission: 1 })),
];

/** Of a pull request from a fork, and of what else GitHub trusts less. */
export const readerOf = (...refs: readonly string[]): readonly CacheScope[] =>
  refs.map((Scope) => ({ Scope, Permission: 1 }));

export interface TokenOptions {
  /** In seconds since 1970; in an hour, unless given. */
  readonly expires?: number;
}

/** Signs tokens of jobs, and reads those that it signed. */
export interface TokenAuthority {
  issue(scopes: readonly CacheScope[], options?: TokenOptions): Promise<string>;
  /** The rights that a token gives; `undefined` for one that is of another, expired or none. */
  scopesOf(authorization: string): Promise<readonly CacheScope[] | undefined>;
}

export function makeTokenAuthority(): TokenAuthority {
  const key = randomBytes(32);
  return {
    async issue(scopes, { expires } = {}) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ ac: JSON.stringify(scopes), scp: 'Actions.Results:run:job' })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'test' })
        .setIssuer('https://token.actions.githubusercontent.com')
        .setNotBefore(now - 300)
        .setExpirationTime(expires ?? now + 3600)
        .sign(key);
    },
    async scopesOf(authorization) {
      const [, token = ''] = /^Bearer (\S+)$/.exec(authorization) ?? [];
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
        return JSON.parse(String(payload.ac)) as readonly CacheScope[];
      } catch {
        return undefined;
      }
    },
  };
}
