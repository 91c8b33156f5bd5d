import type { WebhookRequest } from '../inputs/webhook-request.ts';
import type { Ports } from '../ports.ts';
import { repeatsSecret } from './mask.ts';
import { type Reply, replyAfter, replyTo } from './reply.ts';
import type { Attempt } from './request.ts';

export type SendPorts = Pick<Ports, 'fetch' | 'clock'>;

export interface Limits {
  readonly webhook: WebhookRequest;
  /** For the whole exchange, milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** So much of a refusal says enough. */
const MOST_BYTES = 2048;

/** Sends once and never throws. Redirects are not followed, and of an answer only its beginning is read. */
export async function send(
  { url, headers, body }: Attempt,
  { webhook, timeoutMs, signal }: Limits,
  { fetch, clock }: SendPorts,
): Promise<Reply> {
  const timeout = AbortSignal.timeout(timeoutMs);
  // Ends what is left of the answer once it is understood.
  const over = new AbortController();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout, over.signal]),
    });
    const { status } = response;
    const said = status >= 400 ? await beginningOf(response.body) : '';
    const text = repeatsSecret(said, webhook) ? '' : said;
    return replyTo({ status, headers: response.headers, text }, clock.now());
  } catch (error) {
    if (timeout.aborted) {
      const reason = `did not answer within ${timeoutMs / 1000} s`;
      return { delivered: false, reason, temporary: true };
    }
    if (signal.aborted) return { delivered: false, reason: 'was given up', temporary: false };
    return replyAfter(error);
  } finally {
    over.abort();
  }
}

/** What arrives before the body breaks off, ends or gets too long. */
async function beginningOf(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk.subarray(0, MOST_BYTES), { stream: true });
      if (text.length >= MOST_BYTES) break;
    }
  } catch {
    // The status is known, and that is what counts.
  }
  return text;
}
