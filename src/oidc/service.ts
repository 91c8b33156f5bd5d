import { PublishError } from '../errors.ts';
import { certificateProblem, cleanText, retryAfter } from '../oci/index.ts';
import type { FetchResponse, Ports } from '../ports.ts';

/** One request to a vendor's API, apart from the registry itself. */
export interface ServiceCall {
  /** What it is for, in the user's words: `AWS STS`. */
  readonly service: string;
  readonly url: string;
  /** `GET` unless told otherwise. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Less patience than usual, where nobody may be there at all: a cloud's metadata service. */
  readonly patience?: { readonly attempts: number; readonly timeoutMs: number };
  /** Why an answer is only temporary where its status does not say so: `Throttling`. */
  temporary?(answer: ServiceAnswer): string | undefined;
}

/** Any answer that is final: what a 400 or a 403 means, the caller knows. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: FetchResponse['headers'];
  readonly text: string;
}

/** Sends a request until there is a final answer. Throws `SERVICE_UNREACHABLE` where there is none. */
export type Service = (call: ServiceCall) => Promise<ServiceAnswer>;

const ATTEMPTS = 5;
const TIMEOUT_MS = 20_000;
const FIRST_DELAY_MS = 500;
/** Who asks for a longer pause than this gets none: the job would stand still without a word. */
const LONGEST_DELAY_MS = 60_000;
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Worth another attempt; a refusal (400, 401, 403) never is. */
const TEMPORARY: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

type ServicePorts = Pick<Ports, 'fetch' | 'clock' | 'log' | 'signal'>;

/** Speaks to vendors' APIs by https: nothing is followed, little is read, and what is only temporary is tried again. */
export function createService(ports: ServicePorts): Service {
  return async (call) => {
    const { service } = call;
    const { host } = checkAddress(call);
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOnce(call, ports);
      if ('answer' in result) return result.answer;
      ports.signal?.throwIfAborted();
      const delay = result.retryAfterMs || FIRST_DELAY_MS * 2 ** (attempt - 1);
      if (
        attempt >= (call.patience?.attempts ?? ATTEMPTS) ||
        delay > LONGEST_DELAY_MS ||
        !result.temporary
      ) {
        throw unreachable(call, host, result);
      }
      ports.log.info(
        `${service} (${host}) ${result.reason}; attempt ${attempt + 1}, waiting ${Math.ceil(delay / 1000)} s`,
      );
      await ports.clock.sleep(delay, ports.signal);
    }
  };
}

/** Tokens cross the network, so only a service on this machine may be spoken to in the clear. */
function checkAddress({ url, service }: ServiceCall): URL {
  const parsed = URL.parse(url);
  const isLocal = parsed !== null && LOCAL.has(parsed.hostname);
  if (parsed && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLocal))) {
    return parsed;
  }
  throw new PublishError({
    code: 'SERVICE_UNREACHABLE',
    message: `The address of ${service} is not an https address: ${cleanText(url, 256)}`,
    fix: 'Correct the input or the variable that sets it.',
  });
}

/** This machine, and what the clouds tell their own machines about themselves. */
const LOCAL: ReadonlySet<string> = new Set([
  ...['localhost', '127.0.0.1', '[::1]'],
  ...['169.254.169.254', '169.254.170.2', '169.254.170.23', '[fd00:ec2::23]', '[fd00:ec2::254]'],
  'metadata.google.internal',
]);

interface Failure {
  readonly reason: string;
  readonly temporary: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
  readonly fix?: string;
}

async function attemptOnce(
  call: ServiceCall,
  { fetch, clock, signal }: ServicePorts,
): Promise<{ readonly answer: ServiceAnswer } | Failure> {
  const { url, method = 'GET', headers = {}, body, patience } = call;
  const timeoutMs = patience?.timeoutMs ?? TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const { status } = response;
    const text = await readCapped(response);
    if (text === undefined) return { reason: 'sent an answer without end', temporary: false };
    if (TEMPORARY.has(status)) {
      const retryAfterMs = retryAfter(response.headers, clock.now());
      return { reason: `answered ${status}`, temporary: true, retryAfterMs };
    }
    if (status >= 300 && status < 400) {
      return {
        reason: `answered ${status}, which would send the token elsewhere`,
        temporary: false,
      };
    }
    const answer = { status, headers: response.headers, text };
    const words = call.temporary?.(answer);
    return words === undefined
      ? { answer }
      : { reason: `answered ${status} ${words}`, temporary: true };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = timeout.aborted ? `did not answer in ${timeoutMs / 1000} s` : wordsOf(error);
    const certificate = certificateProblem(error);
    if (certificate === undefined) return { reason, temporary: true, cause: error };
    return {
      reason: `has a certificate that is not trusted: ${certificate}`,
      temporary: false,
      cause: error,
      fix: 'If it is of a private authority, or of a proxy that looks into TLS, name its PEM file in `ca`, or in NODE_EXTRA_CA_CERTS of the runner. If there should be neither, somebody is listening in.',
    };
  }
}

async function readCapped({ body }: FetchResponse): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wordsOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `could not be reached (${code ?? message})`;
}

function unreachable({ service }: ServiceCall, host: string, failure: Failure): PublishError {
  return new PublishError({
    code: 'SERVICE_UNREACHABLE',
    message: `${service} (${host}) ${failure.reason}.`,
    fix:
      failure.fix ??
      'Run again; if it stays so, check that this runner can reach that host (firewall, proxy, private certificate authority), and the status page of the service.',
    cause: failure.cause,
  });
}
