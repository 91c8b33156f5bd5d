import { commandLineLog } from '../../src/adapters/cli/log.ts';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { imageFiles } from '../../src/adapters/node/image-files.ts';
import { createRedactor } from '../../src/adapters/redact.ts';
import { decide } from '../../src/decide.ts';
import { type PublishError, toPublishError } from '../../src/errors.ts';
import { openExisting } from '../../src/existing/open-existing.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import type { Session } from '../../src/login/session.ts';
import { createRegistry, type Registry } from '../../src/oci/index.ts';
import type { Fetch, Ports } from '../../src/ports.ts';
import { preflight } from '../../src/publish/preflight.ts';
import { publishImage } from '../../src/publish/publish.ts';
import type { Published } from '../../src/publish/published.ts';
import { verifyAll } from '../../src/verify/verify-all.ts';
import type { jumpingClock } from '../oci/client.ts';
import { NO_HISTORY } from '../publish/run-tags.ts';
import { FACTS, onTag } from '../tagging/run.ts';

export const LOGIN = { username: 'ada', password: 'S/w+rd%26 fish"ö' } as const;

/** How the product sends requests; one for all, as a process has one. */
export const productFetch: Fetch = nodeFetch({});

export interface PublicationRequest {
  /** What `from` would name. */
  readonly source: string;
  /** Repositories with their registries. */
  readonly images: readonly string[];
  readonly inputs?: RawInputs;
  readonly clock: ReturnType<typeof jumpingClock>;
  readonly fetch?: Fetch;
  /** Registries that are believed to speak https. */
  readonly isSecure?: boolean;
  /** How long a registry may say nothing, in real milliseconds. */
  readonly responseTimeout?: number;
}

/** How publishing ended, and all that the user was told. */
export interface PublicationResult {
  readonly published: readonly Published[];
  readonly error?: PublishError;
  readonly log: string;
  /** Hosts that were asked anything. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Publishes an image as version 1.2.3, with everything that the product has between its build and its report, on a clock that
 * jumps: an outage of a minute takes no time.
 */
export async function publish(request: PublicationRequest): Promise<PublicationResult> {
  const lines: string[] = [];
  const redactor = createRedactor();
  redactor.add(LOGIN.password);
  const log = commandLineLog(
    { write: (text) => lines.push(text) },
    { debug: true, live: false, redact: redactor.apply, now: () => 0, eachSecond: () => () => {} },
  );
  const asked = new Set<string>();
  const { fetch: send = productFetch } = request;
  const fetch: Fetch = (url, options) => {
    asked.add(new URL(url).host);
    return send(url, options);
  };
  const ports = { log, clock: request.clock, history: NO_HISTORY, fetch } as unknown as Ports;
  const said = () => ({ log: lines.join(''), asked });
  try {
    return { published: await publishWith(request, ports), ...said() };
  } catch (thrown) {
    const error = toPublishError(thrown);
    for (const text of [error.message, ...error.detail, error.fix ?? '']) log.error(text);
    return { published: [], error, ...said() };
  }
}

async function publishWith(
  { source: text, images, inputs = {}, ...patience }: PublicationRequest,
  ports: Ports,
): Promise<readonly Published[]> {
  const raw: RawInputs = { images: images.join('\n'), ...inputs };
  const { plan } = await decide(raw, { ...FACTS, ...onTag('v1.2.3') });
  const session = sessionWith(ports, patience);
  const policy = { require: plan.require, primary: plan.destinations[0], session };
  const ready = await preflight(plan.destinations, policy);
  const from = { from: text, annotations: {}, session, directory: '/nowhere' };
  await using existing = await openExisting(from, { files: nodeFiles('/nowhere'), imageFiles });
  const handedOver = { kind: 'image', image: existing.image } as const;
  const request = { plan, preflight: ready, handedOver, policy };
  const { published } = await publishImage(request, ports);
  await verifyAll(published, { plan, session }, ports);
  return published;
}

/** As `openSession` makes it, with less patience for those who say nothing. */
function sessionWith(
  { fetch, clock, log }: Ports,
  { isSecure = false, responseTimeout = 5_000 }: Partial<PublicationRequest>,
): Session {
  const clients = new Map<string, Registry>();
  return {
    env: {},
    [Symbol.asyncDispose]: async () => {},
    stranger: () => {
      throw new Error('nobody asks as a stranger');
    },
    identity: () => ({ source: 'input', username: LOGIN.username }),
    registry(host) {
      const client =
        clients.get(host) ??
        createRegistry({
          host,
          fetch,
          clock,
          credentials: async () => LOGIN,
          plainHttp: !isSecure,
          onWait: ({ reason, delay }) => log.info(`${host}: ${reason}; waiting ${delay} ms`),
          onWarning: (text) => log.warning(`${host} says: ${text}`),
          responseTimeoutMs: responseTimeout,
        });
      clients.set(host, client);
      return client;
    },
  };
}
