import { randomBytes } from 'node:crypto';

/** Whose name a request is signed in. */
export interface Identity {
  readonly arn: string;
  readonly secret: string;
  /** Temporary keys are good with it alone. */
  readonly token?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** Keys that AWS knows, by access key id. */
export type Identities = Map<string, Identity>;

export interface IssuedKeys {
  readonly accessKeyId: string;
  readonly secret: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** Temporary keys, with all characters that a form or a header could spoil. */
export function issueKeys(identities: Identities, arn: string, seconds: number): IssuedKeys {
  const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const secret = `a+/${randomBytes(18).toString('base64')}`;
  const token = `IQoJ+/${randomBytes(300).toString('base64')}==`;
  const expiresAt = Date.now() + seconds * 1000;
  identities.set(accessKeyId, { arn, secret, token, expiresAt });
  return { accessKeyId, secret, token, expiresAt };
}
