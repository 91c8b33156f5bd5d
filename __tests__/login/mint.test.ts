import { createHash, randomBytes } from 'node:crypto';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { PublishError } from '../../src/errors.ts';
import { registryClient } from '../../src/login/client.ts';
import { type MintedLogin, mintLogin } from '../../src/login/mint.ts';
import type { Registry } from '../../src/oci/index.ts';
import type { Exchange } from '../../src/registries/exchange.ts';
import { basicFront } from '../cloud/registry-front.ts';
import { upstreamOfFile } from '../registries/upstream.ts';
import { listen } from '../registry/listen.ts';
import { type TestPorts, testPorts } from './ports.ts';

const LIFETIME_MS = 2_000;
const REQUEST = { registry: 'a.io', fields: {}, username: '', password: '' };

const upstream = upstreamOfFile();

/** Issues logins of two seconds by a clock that the test moves; exchanges take a while, so that others come meanwhile. */
interface Issuing {
  readonly ports: TestPorts;
  readonly exchange: Exchange;
  readonly issued: string[];
  pass(ms: number): void;
  holds(password: string): boolean;
  /** From now on it refuses. */
  refuse(): void;
}

function startIssuing(lifetime = LIFETIME_MS): Issuing {
  let [now, isRefusing] = [1_000_000, false];
  const issued: string[] = [];
  const ends = new Map<string, number>();
  const sleep = async () => {};
  const ports = testPorts({ clock: { now: () => now, sleep }, fetch: nodeFetch({}) });
  return {
    ports,
    issued,
    async exchange() {
      await new Promise((resolve) => setImmediate(resolve));
      if (isRefusing) {
        throw new PublishError({ code: 'IDENTITY_REFUSED', message: 'The role is gone.' });
      }
      const password = randomBytes(8).toString('hex');
      issued.push(password);
      ends.set(password, now + lifetime);
      return { username: 'robot', password, expiresAt: now + lifetime };
    },
    pass: (ms) => {
      now += ms;
    },
    holds: (password) => now < (ends.get(password) ?? 0),
    refuse: () => {
      isRefusing = true;
    },
  };
}

interface Pushing extends AsyncDisposable {
  readonly registry: Registry;
  readonly login: MintedLogin;
  /** Answers with 401 to what came with a login. */
  readonly refused: string[];
}

/** A registry that takes these logins, and each of whose requests takes 300 ms by the test's clock. */
async function startPushing({ ports, exchange, pass, holds }: Issuing): Promise<Pushing> {
  const refused: string[] = [];
  const front = basicFront(upstream.host, ({ password }) => {
    pass(300);
    if (!holds(password)) refused.push(password);
    return holds(password);
  });
  const listening = await listen(front);
  const login = await mintLogin(exchange, REQUEST, ports);
  const { credentials, current } = login;
  const connection = { insecure: [], authRealms: [], retryTimeoutMs: 10_000 };
  const client = { host: listening.host, credentials, current, connection };
  return {
    ...{ registry: registryClient(client, ports), login, refused },
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

/** An image of many layers. */
async function pushImage(registry: Registry, repository: string): Promise<string> {
  const blobs = Array.from({ length: 12 }, (_, at) => Buffer.from(`layer ${at} of ${repository}`));
  const [config, ...layers] = blobs.map((data) => ({
    mediaType: 'application/octet-stream',
    digest: `sha256:${createHash('sha256').update(data).digest('hex')}`,
    size: data.length,
    data,
  }));
  for (const { data, ...descriptor } of [config, ...layers].filter((each) => each !== undefined)) {
    await registry.uploadBlob(repository, descriptor, {
      async *open(offset: number) {
        yield data.subarray(offset);
      },
    });
  }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const withoutData = ({ data: _, ...descriptor }: NonNullable<typeof config>) => descriptor;
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: config && withoutData(config),
      layers: layers.map(withoutData),
    }),
  );
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const descriptor = { mediaType, digest, size: bytes.length };
  await registry.putManifest(repository, 'one', { descriptor, bytes });
  return digest;
}

it('pushes for longer than any login lasts, and is never refused', async () => {
  const issuing = startIssuing();
  await using pushing = await startPushing(issuing);
  const digest = await pushImage(pushing.registry, 'acme/long');
  const { headers } = await fetch(`http://${upstream.host}/v2/acme/long/manifests/one`, {
    headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
  });
  expect(headers.get('docker-content-digest')).toBe(digest);
  expect(issuing.issued.length).toBeGreaterThan(3);
  expect(pushing.refused).toEqual([]);
});

it('makes another where a login ends before its time, but not of one that is new', async () => {
  const issuing = startIssuing(3_600_000);
  const revoked = new Set<string>();
  const holds = (password: string) => issuing.holds(password) && !revoked.has(password);
  await using pushing = await startPushing({ ...issuing, holds, pass: () => {} });
  const canPush = () => pushing.registry.canPush('acme/revoked');
  await canPush();
  revoked.add(issuing.issued[0] ?? '');
  // A registry that refuses what is this new refuses it for another reason.
  await expect(canPush()).rejects.toMatchObject({ status: 401 });
  expect(issuing.issued).toHaveLength(1);
  issuing.pass(6_000);
  await canPush();
  expect(issuing.issued).toHaveLength(2);
});

it('asks once for all that find out at the same time', async () => {
  const { ports, exchange, issued, pass } = startIssuing();
  const { current } = await mintLogin(exchange, REQUEST, ports);
  pass(LIFETIME_MS - 400);
  const found = await Promise.all(Array.from({ length: 50 }, () => current({ rejected: false })));
  expect(new Set(found.map(({ password }) => password))).toEqual(new Set([issued[1]]));
  expect(issued).toHaveLength(2);
});

it('keeps the first as long as it holds', async () => {
  const { ports, exchange, issued, pass } = startIssuing();
  const { current, credentials, expiresAt } = await mintLogin(exchange, REQUEST, ports);
  pass(LIFETIME_MS / 2);
  expect(await current({ rejected: false })).toEqual(credentials);
  expect(expiresAt).toBe(ports.clock.now() + LIFETIME_MS / 2);
  expect(issued).toHaveLength(1);
});

it('goes on with what there is as long as it holds, where there is no other yet', async () => {
  const { ports, exchange, pass, refuse } = startIssuing();
  const { current, credentials } = await mintLogin(exchange, REQUEST, ports);
  refuse();
  pass(LIFETIME_MS - 1);
  expect(await current({ rejected: false })).toEqual(credentials);
  pass(1);
  await expect(current({ rejected: false })).rejects.toThrow('The role is gone.');
});

it('fails with the cause where there is no other', async () => {
  const issuing = startIssuing();
  await using pushing = await startPushing(issuing);
  issuing.refuse();
  await expect(pushImage(pushing.registry, 'acme/refused')).rejects.toMatchObject({
    code: 'IDENTITY_REFUSED',
    message: 'The role is gone.',
  });
});
