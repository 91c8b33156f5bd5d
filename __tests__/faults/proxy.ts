import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { listen } from '../registry/listen.ts';

/** A request as it came in, with the credentials that it carried. */
export interface ProxiedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** When it came, on the clock of the test, in milliseconds. */
  readonly at: number;
  /** Counts over all proxies that share a `count`. */
  readonly order: number;
  /** What was answered; 0 where nothing was. */
  status: number;
  /** Bytes of its body. */
  sent: number;
}

/** One request that a fault may answer, change, or pass on. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly seen: ProxiedRequest;
  /** Of the proxy: `127.0.0.1:<port>`. */
  readonly host: string;
  /** What its users believe that it speaks. */
  readonly scheme: 'http' | 'https';
  /** All requests up to now, this one included. */
  readonly requests: readonly ProxiedRequest[];
  readonly now: () => number;
  /** Sends the request on, or another in its place, and gives the registry's answer with its body still to come. */
  forward(instead?: Instead): Promise<IncomingMessage>;
}

/** What the registry gets instead of what came. */
export interface Instead {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export type Fault = (exchange: Exchange) => void | Promise<void>;

/** Which requests a fault hits. */
export interface Rule {
  readonly method?: string;
  /** Of path and query. */
  readonly path?: RegExp;
  /** The first of the matching requests that is hit; counts from 1. */
  readonly from?: number;
  /** How many are hit; all that follow unless told otherwise. */
  readonly times?: number;
  /** For so many milliseconds since the first hit, on the clock of the test. */
  readonly during?: number;
  readonly fault: Fault;
}

export interface FaultProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>`, the registry's name for its users. */
  readonly host: string;
  readonly requests: readonly ProxiedRequest[];
  /** Rules that have hit no request yet. */
  idle(): readonly Rule[];
}

export interface FaultProxyOptions {
  /** `127.0.0.1:<port>` of a real registry, or of what answers for a path. */
  readonly upstream: string | ((url: string) => string);
  readonly rules: readonly Rule[];
  /** `http` unless told otherwise. */
  readonly scheme?: 'http' | 'https';
  readonly now?: () => number;
  /** Numbers requests; shared by proxies whose requests are to be put in order. */
  readonly count?: () => number;
}

/** Stands before a real registry, writes down every request, and fails those that a rule names. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { upstream, rules, scheme = 'http', now = Date.now } = options;
  const requests: ProxiedRequest[] = [];
  const { count = () => requests.length } = options;
  const { faultFor, idle } = createRules(rules, now);
  const upstreamOf = (url: string) => (typeof upstream === 'string' ? upstream : upstream(url));
  const agent = new Agent({ keepAlive: true });
  const listening = await listen((request, response) => {
    const { method = '', url = '', headers } = request;
    const at = { at: now(), order: count() };
    const seen: ProxiedRequest = { method, url, headers, ...at, status: 0, sent: 0 };
    requests.push(seen);
    request.on('data', (chunk: Buffer) => {
      seen.sent += chunk.length;
    });
    request.pause();
    // Whoever is cut off says so here; the record of the request tells what happened.
    request.on('error', () => {});
    response.on('error', () => {});
    response.once('close', () => {
      if (response.headersSent) seen.status = response.statusCode;
    });
    const host = listening.host;
    const forward = (instead?: Instead) =>
      forwardTo(upstreamOf(url), { request, response, agent, instead });
    const exchange = { request, response, seen, host, scheme, requests, now, forward };
    const fault = faultFor(method, url);
    Promise.resolve((fault ?? passOn)(exchange)).catch(() => response.destroy());
  });
  return {
    host: listening.host,
    requests,
    idle,
    async [Symbol.asyncDispose]() {
      agent.destroy();
      await listening[Symbol.asyncDispose]();
    },
  };
}

/** The first rule that hits decides; each counts the requests that it matches. */
function createRules(rules: readonly Rule[], now: () => number) {
  const states = rules.map((rule) => ({
    rule,
    matched: 0,
    since: undefined as number | undefined,
  }));
  const idle = () => states.filter(({ since }) => since === undefined).map(({ rule }) => rule);
  const faultFor = (method: string, url: string): Fault | undefined => {
    for (const state of states) {
      const { rule } = state;
      if (rule.method !== undefined && rule.method !== method) continue;
      if (rule.path && !rule.path.test(url)) continue;
      state.matched += 1;
      const nth = state.matched - (rule.from ?? 1);
      if (nth < 0 || nth >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
      state.since ??= now();
      if (rule.during !== undefined && now() - state.since >= rule.during) continue;
      return rule.fault;
    }
    return undefined;
  };
  return { faultFor, idle };
}

/** As if there were no proxy. */
export async function passOn(exchange: Exchange): Promise<void> {
  const answer = await exchange.forward();
  answerWith(exchange, answer);
  answer.pipe(exchange.response);
}

/** Status and headers of the registry's answer, the token service's address being that of the proxy. */
export function answerWith(
  { response, host, scheme }: Exchange,
  answer: IncomingMessage,
  changes: Readonly<Record<string, string | undefined>> = {},
): void {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries({ ...answer.headers, ...changes })) {
    if (value !== undefined) headers[name] = value;
  }
  const challenge = answer.headers['www-authenticate'];
  if (challenge && !('www-authenticate' in changes)) {
    headers['www-authenticate'] = challenge.replace(/http:\/\/[^/]+/, `${scheme}://${host}`);
  }
  response.writeHead(answer.statusCode ?? 502, headers);
}

interface Forwarding {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly agent: Agent;
  readonly instead: Instead | undefined;
}

/** The host header stays, so that the registry's own links lead back to the proxy. */
function forwardTo(
  upstream: string,
  { request, response, agent, instead }: Forwarding,
): Promise<IncomingMessage> {
  const [host, port] = upstream.split(':');
  const { method, url: path } = request;
  const length = instead && { 'content-length': String(instead.body.length) };
  const headers = { ...request.headers, ...instead?.headers, ...length };
  return new Promise((resolve, reject) => {
    const outgoing = send({ host, port, method, path, headers, agent }, resolve);
    outgoing.on('error', reject);
    response.on('close', () => outgoing.destroy());
    if (instead) outgoing.end(instead.body);
    else request.pipe(outgoing);
  });
}
