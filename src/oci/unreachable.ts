import { RegistryError, type RegistryErrorKind, type RegistryFailure } from './error.ts';
import { cleanText, redactUrl } from './text.ts';

/** A certificate does not get better by asking again. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Not HTTP at all, or no TLS where there should be. */
const OTHER_PROTOCOL = /^(?:HTTPParserError|HPE_|ERR_SSL_|EPROTO)/;

interface Context {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly timedOut: boolean;
}

/** The path, for messages. */
export function pathFor(url: URL): string {
  return cleanText(url.pathname, 512);
}

/** Turns what `fetch` throws into an error that says what happened, and whether to try again. */
export function unreachable(error: unknown, { host, method, url, timedOut }: Context): unknown {
  if (error instanceof RegistryError) return error;
  const { code, text, status, hostname } = causeOf(error);
  const at = url.host === host ? host : `${host} (${cleanText(url.host, 255)})`;
  const failure = (kind: RegistryErrorKind, said: string, more: Partial<RegistryFailure> = {}) =>
    new RegistryError({
      kind,
      host,
      message: `${at} ${said} (${method} ${pathFor(url)})`,
      method,
      url: redactUrl(url),
      cause: error,
      ...more,
    });
  if (timedOut) return failure('unreachable', 'did not answer in time', { temporary: true });
  if (CERTIFICATE.test(code)) {
    const said = `has a certificate that is not trusted: ${code}; a private CA is named in the input ca, or in NODE_EXTRA_CA_CERTS`;
    return failure('unreachable', said);
  }
  if (code === 'HPE_HEADER_OVERFLOW' || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failure('bad-answer', 'sent longer headers than we accept');
  }
  if (OTHER_PROTOCOL.test(code)) {
    // Once, it may be the end of a broken answer.
    const said = `does not speak ${url.protocol.slice(0, -1)}: ${code}`;
    return failure('not-a-registry', said, { temporary: true });
  }
  if (code === 'ERR_PROXY_TUNNEL') {
    // What the proxy forbids, it forbids the next time, too.
    const temporary = status === undefined || status >= 500 || status === 408 || status === 429;
    return failure('unreachable', `could not be reached: ${proxyWords(text)}`, { temporary });
  }
  if (code === 'ENOTFOUND') {
    const isProxy = hostname !== undefined && hostname !== url.hostname;
    const said = isProxy ? `the proxy ${cleanText(hostname, 255)} does not exist` : 'no such host';
    const more = { temporary: true, fewAttempts: true };
    return failure('unreachable', `could not be reached: ${said} (${code})`, more);
  }
  return failure('unreachable', `could not be reached: ${code || text}`, { temporary: true });
}

/** The code of a certificate that is not trusted, if that is what `fetch` threw. */
export function certificateProblem(error: unknown): string | undefined {
  const { code } = causeOf(error);
  return CERTIFICATE.test(code) ? code : undefined;
}

/** Node names the proxy and how its answer began: `… via http://proxy:3128/: HTTP/1.1 403 Forbidden`. */
function proxyWords(text: string): string {
  const [, proxy = '', answer = ''] = / via (\S+): (?:HTTP\/\S+ )?(.*)$/s.exec(text) ?? [];
  const address = URL.canParse(proxy) ? redactUrl(new URL(proxy)) : '';
  return address === '' ? text : `the proxy ${address} answered ${answer || 'nothing'}`;
}

interface Cause {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  /** That a proxy answered with. */
  readonly statusCode?: unknown;
  /** That has no address. */
  readonly hostname?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly status: number | undefined;
  readonly hostname: string | undefined;
}

/** The innermost reason: `fetch` wraps it once or twice. */
function causeOf(error: unknown): Reason {
  let code = '';
  let text = '';
  let status: number | undefined;
  let hostname: string | undefined;
  let current = error as Cause | null | undefined;
  for (let depth = 0; current && depth < 5; depth += 1) {
    if (current.name === 'HTTPParserError') code = current.name;
    if (typeof current.code === 'string') code = current.code;
    if (typeof current.message === 'string' && current.message) text = current.message;
    if (typeof current.statusCode === 'number') status = current.statusCode;
    if (typeof current.hostname === 'string') hostname = current.hostname;
    current = (current.errors?.[0] ?? current.cause) as Cause | undefined;
  }
  const words = cleanText(text || 'unknown reason', 512);
  return { code: cleanText(code, 64), text: words, status, hostname };
}
