import type { WebhookRequest } from '../inputs/webhook-request.ts';
import type { Message } from './message.ts';
import { signatureHeaders } from './sign.ts';

/** One attempt, ready to be sent. */
export interface Attempt {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The job's ID token, where the webhook wants one. */
  readonly idToken: string | undefined;
}

/** Signs a message for one attempt: a new one has a new time, and the same id. */
export function toAttempt(
  { id, contentType, headers = {}, body }: Message,
  webhook: WebhookRequest,
  { now, idToken }: Moment,
): Attempt {
  const bytes = new TextEncoder().encode(body);
  const own = webhook.headers.map(([name, value]) => [name.toLowerCase(), value.reveal()]);
  return {
    url: webhook.url.reveal(),
    headers: {
      'user-agent': 'registry-publish',
      ...Object.fromEntries(own),
      ...headers,
      'content-type': contentType,
      ...signatureHeaders({
        id,
        timestamp: Math.floor(now / 1000),
        body: bytes,
        secrets: webhook.secrets.map((secret) => secret.reveal()),
      }),
      ...(idToken !== undefined && { authorization: `Bearer ${idToken}` }),
    },
    body: bytes,
  };
}
