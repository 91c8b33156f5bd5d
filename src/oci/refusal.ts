import { RegistryError, type RegistryErrorKind } from './error.ts';
import { retryAfter } from './retry-after.ts';
import { cleanText, redactUrl } from './text.ts';
import type { AnswerHeaders } from './types.ts';

/** An answer that was not what was asked for. */
export interface Refusal {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The beginning of the body. */
  readonly body: string;
  readonly now: number;
  /** Whether a credential was accepted earlier in this exchange, so that 401 means "not for this". */
  readonly identified?: boolean;
}

const TEMPORARY = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
const FINAL = new Set([400, 401, 403, 404, 405, 409, 412, 413]);
const TEMPORARY_CODES = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'UNKNOWN']);
const IMMUTABLE = /immutab|cannot be overwritten|write[ -]?disabled|is locked|TAG_IMMUTABLE/i;
const HTML = /^\s*<(?:!doctype|html|head|body|\?xml)/i;

/** Turns an answer into an error. Decides by status first: the body may come from anybody on the way. */
export function refusalError(refusal: Refusal): RegistryError {
  const { host, method, url, status, headers, body, now } = refusal;
  const { codes, words } = readErrors(body);
  const kind = kindOf(refusal, codes, `${codes.join(' ')} ${words}`);
  const temporary =
    TEMPORARY.has(status) ||
    (!FINAL.has(status) && codes.some((code) => TEMPORARY_CODES.has(code)));
  const isHtml = HTML.test(body);
  const said = isHtml
    ? `an intermediary answered instead of the registry: ${cleanText(body, 200)}`
    : words;
  const what = [status, ...codes].join(' ');
  return new RegistryError({
    kind,
    host,
    message: `${host} answered ${what} to ${method} ${pathOf(url)}${said && `: ${said}`}`,
    method,
    url: redactUrl(url),
    status,
    codes,
    detail: said,
    temporary,
    retryAfterMs: temporary ? retryAfter(headers, now) : undefined,
  });
}

function pathOf(url: URL): string {
  return cleanText(url.pathname, 512);
}

function kindOf(refusal: Refusal, codes: readonly string[], text: string): RegistryErrorKind {
  const { status, method, url } = refusal;
  const has = (code: string) => codes.includes(code);
  const isTagWrite = method === 'PUT' && url.pathname.includes('/manifests/');
  if (isTagWrite && isImmutable(status, text)) return 'immutable';
  if (status === 429 || has('TOOMANYREQUESTS')) return 'rate-limited';
  if (has('MANIFEST_BLOB_UNKNOWN')) return 'blob-unknown';
  if (status === 401) return refusal.identified ? 'denied' : 'unauthorized';
  if (status === 403) return 'denied';
  if (has('NAME_UNKNOWN')) return 'name-unknown';
  if (status === 404) {
    const startsUpload = method === 'POST' && url.pathname.endsWith('/blobs/uploads/');
    return startsUpload ? 'name-unknown' : 'not-found';
  }
  if (status === 413) return 'too-large';
  if (TEMPORARY.has(status)) return 'unavailable';
  return has('DENIED') ? 'denied' : 'refused';
}

/**
 * Every registry says it differently: ECR 400 TAG_INVALID, Docker Hub 403, Quay 409 TAG_IMMUTABLE, Harbor 412,
 * ACR 405 or 403 for a locked image. 412 alone is enough, since no condition was sent with a tag.
 */
function isImmutable(status: number, text: string): boolean {
  if (status === 412) return true;
  return [400, 403, 405, 409].includes(status) && IMMUTABLE.test(text);
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function readErrors(body: string): { codes: readonly string[]; words: string } {
  const errors = parseErrors(body);
  if (!errors) return { codes: [], words: HTML.test(body) ? '' : cleanText(body) };
  const codes = errors.map(({ code }) => code).filter((code) => typeof code === 'string');
  const words = errors.map(({ message, detail }) => wordsOf(message, detail)).filter(Boolean);
  return {
    codes: [...new Set(codes)].slice(0, 5).map((code) => cleanText(code, 64)),
    words: cleanText([...new Set(words)].join('; ')),
  };
}

interface ErrorJson {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly detail?: unknown;
}

function parseErrors(body: string): readonly ErrorJson[] | undefined {
  try {
    const parsed = JSON.parse(body) as Record<string, unknown> | null;
    if (Array.isArray(parsed?.errors)) {
      return parsed.errors.filter((error) => typeof error === 'object' && error !== null);
    }
    // Token services say `{"details": …}` or OAuth2's `{"error", "error_description"}`.
    const message =
      parsed?.details ?? parsed?.error_description ?? parsed?.message ?? parsed?.error;
    return message === undefined ? undefined : [{ message }];
  } catch {
    return undefined;
  }
}

function wordsOf(message: unknown, detail: unknown): string {
  if (typeof message === 'string' && message) return message;
  return typeof detail === 'string' ? detail : '';
}
