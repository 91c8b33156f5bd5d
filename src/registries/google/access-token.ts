import type { ExchangePorts, Minted } from '../exchange.ts';

/** An OAuth2 access token of Google. */
export interface AccessToken {
  /** Masked already. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What may be done with it is what its principal may do: roles decide, not scopes. */
export const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/** Where a service does not say how long a token lasts, in seconds. */
const SHORTEST_S = 300;

/** `asked` is when it was asked for, in milliseconds since the epoch; `lifetime` is in seconds. */
export function accessToken(
  { token, lifetime, asked }: { token: string; lifetime: unknown; asked: number },
  { mask }: Pick<ExchangePorts, 'mask'>,
): AccessToken {
  mask(token);
  const seconds = Number(lifetime) > 0 ? Number(lifetime) : SHORTEST_S;
  return { token, expiresAt: asked + seconds * 1000 };
}

/** https://cloud.google.com/artifact-registry/docs/docker/authentication#token */
export function loginBy({ token, expiresAt }: AccessToken): Minted {
  return { username: 'oauth2accesstoken', password: token, expiresAt };
}
