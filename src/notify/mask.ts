import type { WebhookRequest } from '../inputs/webhook-request.ts';

/** Shorter parts of an address are words such as `services` or `webhook`. */
const SHORTEST_PART = 12;

/** Hides everything that a webhook's receiver knows its callers by: its address but for the host, its secrets, its headers. */
export function maskWebhooks(
  webhooks: readonly WebhookRequest[],
  mask: (secret: string) => void,
): void {
  for (const webhook of webhooks) for (const value of secretsOf(webhook)) mask(value);
}

/** Every text that must not show. */
function secretsOf({ url, secrets, headers }: WebhookRequest): readonly string[] {
  const address = url.reveal();
  const { pathname, search, searchParams } = new URL(address);
  const parts = [...pathname.split('/'), ...searchParams.values()];
  const path = `${pathname}${search}`;
  return [
    address,
    ...[path, ...parts].filter((part) => part.length >= SHORTEST_PART),
    ...[...secrets, ...headers.map(([, value]) => value)].flatMap((secret) => {
      const value = secret.reveal();
      // `Bearer …`, `whsec_…`: what follows is the secret.
      const rest = value.replace(/^(?:[A-Za-z]+ +|whsec_)/, '');
      return rest === value || rest === '' ? [value] : [value, rest];
    }),
  ];
}

/** Whether an answer has any of it: receivers like to repeat what they were asked for, and the path is often the secret. */
export function repeatsSecret(text: string, webhook: WebhookRequest): boolean {
  const { pathname } = new URL(webhook.url.reveal());
  const parts = pathname.split('/').filter((part) => part.length > 3);
  return [...secretsOf(webhook), ...parts].some((secret) => text.includes(secret));
}
