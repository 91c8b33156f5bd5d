import { Webhook } from 'standardwebhooks';

/** The same with the library of Standard Webhooks, which exists for many languages. */
export function verify(body, headers, secret) {
  return new Webhook(secret).verify(body, headers);
}
