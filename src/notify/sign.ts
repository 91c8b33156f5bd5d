import { createHmac } from 'node:crypto';

/** What is signed: the body exactly as it is sent. */
export interface Signable {
  readonly id: string;
  /** Seconds since the epoch, of this attempt. */
  readonly timestamp: number;
  readonly body: Uint8Array;
  /** Signing secrets as configured, the current one first. */
  readonly secrets: readonly string[];
}

const PREFIX = 'whsec_';

/**
 * Headers for three families of receivers from one secret. Standard Webhooks: `webhook-signature` over id, time and body, one
 * signature per secret. GitHub-like ones and Flux's `generic-hmac`: HMAC-SHA256 of the body alone, by the current secret.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 * https://fluxcd.io/flux/components/notification/receivers/#generic-hmac-receiver
 */
export function signatureHeaders({
  id,
  timestamp,
  body,
  secrets,
}: Signable): Readonly<Record<string, string>> {
  const identity = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
  const [current] = secrets;
  if (current === undefined) return identity;
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
    return `v1,${hmac.digest('base64')}`;
  });
  // These receivers hold the secret as it stands in their configuration, prefix included.
  const hex = `sha256=${createHmac('sha256', current).update(body).digest('hex')}`;
  return {
    ...identity,
    'webhook-signature': signatures.join(' '),
    'x-hub-signature-256': hex,
    'x-signature': hex,
  };
}

/** The bytes that follow the prefix in base64; a secret without it is taken as it is. */
function keyOf(secret: string): Buffer {
  return secret.startsWith(PREFIX)
    ? Buffer.from(secret.slice(PREFIX.length), 'base64')
    : Buffer.from(secret);
}
