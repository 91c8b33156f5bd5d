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
  const { code, text } = causeOf(error);
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
    const said = `has a certificate that is not trusted: ${code}; a private CA is named in NODE_EXTRA_CA_CERTS`;
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
  return failure('unreachable', `could not be reached: ${code || text}`, { temporary: true });
}

interface Cause {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The innermost reason: `fetch` wraps it once or twice. */
function causeOf(error: unknown): { code: string; text: string } {
  let code = '';
  let text = '';
  let current = error as Cause | null | undefined;
  for (let depth = 0; current && depth < 5; depth += 1) {
    if (current.name === 'HTTPParserError') code = current.name;
    if (typeof current.code === 'string') code = current.code;
    if (typeof current.message === 'string' && current.message) text = current.message;
    current = (current.errors?.[0] ?? current.cause) as Cause | undefined;
  }
  return { code: cleanText(code, 64), text: cleanText(text || 'unknown reason', 256) };
}
