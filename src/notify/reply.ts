import { retryAfter } from '../oci/index.ts';
import type { FetchResponse } from '../ports.ts';
import { plain } from './plain.ts';

/** What an attempt came to. */
export interface Reply {
  readonly delivered: boolean;
  /** Absent where no answer came. */
  readonly status?: number;
  /** Why it was not delivered, in words that follow "it". */
  readonly reason: string;
  /** Whether another attempt may help. */
  readonly temporary: boolean;
  /** How long the receiver asks us to wait, milliseconds. */
  readonly retryAfterMs?: number;
}

const TEMPORARY: ReadonlySet<number> = new Set([408, 425, 429]);
const MEANINGS: Readonly<Record<number, string>> = {
  401: 'the secret, header or token is wrong there',
  403: 'the secret, header or token is wrong there',
  404: 'nothing is at this address; check the URL',
  410: 'the receiver wants no more notifications; remove it',
  413: 'the notification is too large for it',
};

export interface Answer {
  readonly status: number;
  readonly headers: FetchResponse['headers'];
  /** The beginning of the body; `''` where it does not matter or must not be shown. */
  readonly text: string;
}

/** What an answer means. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability */
export function replyTo({ status, headers, text }: Answer, now: number): Reply {
  if (status >= 200 && status < 300)
    return { delivered: true, status, reason: '', temporary: false };
  const isRedirect = status >= 300 && status < 400;
  const meaning = isRedirect
    ? 'redirects are not followed; use the address it leads to'
    : (MEANINGS[status] ?? plain(text, 200));
  const retryAfterMs = retryAfter(headers, now) ?? waitInBody(text);
  return {
    delivered: false,
    status,
    reason: `answered ${status}${meaning === '' ? '' : ` (${meaning})`}`,
    temporary: status >= 500 || TEMPORARY.has(status),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** Discord says it in seconds. https://discord.com/developers/docs/topics/rate-limits */
function waitInBody(text: string): number | undefined {
  const [, seconds] = /"retry_after":\s*(\d{1,6}(?:\.\d+)?)/.exec(text) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

/** A certificate does not get better by asking again. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Not HTTP at all, or no TLS where there should be. */
const OTHER_PROTOCOL = /^(?:HPE_|ERR_SSL_|EPROTO)/;

/** What it means that no answer came. */
export function replyAfter(error: unknown): Reply {
  const { code, text } = causeOf(error);
  const isCertificate = CERTIFICATE.test(code);
  const isForeign = OTHER_PROTOCOL.test(code);
  const reason = isCertificate
    ? `has a certificate that is not trusted: ${code}; a private CA is named in the input ca, or in NODE_EXTRA_CA_CERTS`
    : isForeign
      ? `does not speak the protocol of its URL: ${code}`
      : `could not be reached: ${code || text}`;
  return { delivered: false, reason: plain(reason, 200), temporary: !isCertificate && !isForeign };
}

interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The innermost reason: clients wrap it once or twice. */
function causeOf(error: unknown): { readonly code: string; readonly text: string } {
  let code = '';
  let text = '';
  let current = error as Cause | null | undefined;
  for (let depth = 0; current && depth < 5; depth += 1) {
    if (typeof current.code === 'string') code = current.code;
    if (typeof current.message === 'string' && current.message) text = current.message;
    current = (current.errors?.[0] ?? current.cause) as Cause | undefined;
  }
  return { code, text: text || 'unknown reason' };
}
