import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { describeImage } from '../fan-out/image.ts';
import { type Authority, makeAuthority } from '../registry/authority.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { type BuildkitAddress, startBuildkitAddress } from './buildkit-address.ts';
import { startEngine } from './engine.ts';

// Engines start, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;
const VERSION = '--tags=type=semver,pattern={{version}},value=1.2.3';
const COMMITTED = 1_700_000_000;
const EPOCH = { SOURCE_DATE_EPOCH: String(COMMITTED) };

const parts = new AsyncDisposableStack();
let registry: Distribution;
let authority: Authority;
/** Of two engines that share nothing. */
let sockets: readonly string[];

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  authority = parts.use(makeAuthority());
  const engines = await Promise.all([startEngine(), startEngine()]);
  for (const engine of engines) parts.use(engine);
  sockets = engines.map(({ socket }) => socket);
});
afterAll(() => parts.disposeAsync());

function checkout(): Machine {
  const machine = parts.use(makeMachine());
  mkdirSync(join(machine.folder, 'src'));
  const file = join(machine.folder, 'src/Dockerfile');
  writeFileSync(file, 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nCOPY Dockerfile /\n');
  utimesSync(file, COMMITTED, COMMITTED);
  return machine;
}

interface Wanted {
  readonly name: string;
  readonly options: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function publish(machine: Machine, { name, options, env = {} }: Wanted) {
  const image = `--images=${registry.host}/acme/${name}`;
  // What a cache holds of such a file has the time of whoever built it first.
  const args = ['publish', 'src', image, VERSION, '--flavor=latest=false', '--no-cache'];
  return machine.run([...args, ...options], { ...EPOCH, ...env });
}

/** Whoever needs an engine here finds none. */
const NO_ENGINE = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };

test('two remote nodes, each for its platform, build what one engine builds', async () => {
  const [first, second] = await Promise.all(sockets.map((socket) => startBuildkitAddress(socket)));
  const nodes = [parts.use(first as BuildkitAddress), parts.use(second as BuildkitAddress)];
  const machine = checkout();
  const said = await publish(machine, {
    name: 'two',
    options: [
      '--driver=remote',
      `--endpoint=${nodes[0]?.address}`,
      `--builder-platforms=${PLATFORMS[0]}`,
      `--platforms=${PLATFORMS.join(',')}`,
    ],
    env: {
      ...NO_ENGINE,
      INPUT_APPEND: `- {name: arm, endpoint: "${nodes[1]?.address}", platforms: ${PLATFORMS[1]}}`,
    },
  });
  expect([said.code, said.code === 0 ? '' : said.stderr]).toEqual([0, '']);
  expect(said.stderr).toContain('Builder: a new one (remote): the driver remote was asked for');
  expect(nodes.map(({ connections }) => connections > 0)).toEqual([true, true]);

  const whole = await publish(checkout(), {
    name: 'whole',
    options: [`--platforms=${PLATFORMS.join(',')}`],
  });
  expect([whole.code, whole.code === 0 ? '' : whole.stderr]).toEqual([0, '']);
  const [ours, theirs] = await Promise.all(
    ['two', 'whole'].map((name) => describeImage(registry.host, `acme/${name}`, '1.2.3')),
  );
  expect(ours?.platforms).toEqual(PLATFORMS);
  expect(ours?.contents).toEqual(theirs?.contents);
  expect(ours?.contents.filter(({ predicates }) => predicates.length > 0)).toHaveLength(2);
  // buildx itself would have written this one, before anything was checked.
  await expect(describeImage(registry.host, 'acme/two', 'latest')).rejects.toThrow('404');
  // Nothing of the builder stays, in nobody's sight.
  expect(readdirSync(machine.folder).filter((name) => name.startsWith('.docker'))).toEqual([]);
});

describe('with TLS on both sides', () => {
  let node: BuildkitAddress;
  let client: { readonly key: string; readonly cert: string };
  beforeAll(async () => {
    const identity = authority.certify('localhost');
    client = authority.certify('client');
    const [socket = ''] = sockets;
    node = parts.use(await startBuildkitAddress(socket, { tls: { authority, identity } }));
  });

  const remote = () => ['--driver=remote', `--endpoint=${node.address}`];

  test('certificates may be files', async () => {
    const machine = checkout();
    const files = { ca: readFileSync(authority.path, 'utf8'), cert: client.cert, key: client.key };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(machine.folder, `${name}.pem`), text);
    }
    const options = ['cacert=ca.pem', 'cert=cert.pem', 'key=key.pem'];
    const said = await publish(machine, {
      name: 'files',
      options: [...remote(), ...options.map((option) => `--driver-opts=${option}`)],
      env: NO_ENGINE,
    });
    expect([said.code, said.code === 0 ? '' : said.stderr]).toEqual([0, '']);
  });

  test('certificates may be variables, whose text goes nowhere else', async () => {
    const machine = checkout();
    const said = await publish(machine, {
      name: 'variables',
      options: remote(),
      env: {
        ...NO_ENGINE,
        BUILDER_NODE_0_AUTH_TLS_CACERT: readFileSync(authority.path, 'utf8'),
        BUILDER_NODE_0_AUTH_TLS_CERT: client.cert,
        BUILDER_NODE_0_AUTH_TLS_KEY: client.key,
      },
    });
    expect([said.code, said.code === 0 ? '' : said.stderr]).toEqual([0, '']);
    const [, line = ''] = client.key.split('\n');
    expect(`${said.stdout}${said.stderr}`).not.toContain(line);
  });

  test('without a certificate nobody builds', async () => {
    const before = node.connections;
    const said = await publish(checkout(), { name: 'stranger', options: remote(), env: NO_ENGINE });
    expect(said.code).toBe(1);
    expect(node.connections).toBe(before);
    expect(said.stderr).toContain('the builder did not answer in time');
    expect(said.stderr).toContain('`cacert`, `cert` and `key` in `driver-opts`');
    await expect(describeImage(registry.host, 'acme/stranger', '1.2.3')).rejects.toThrow('404');
  });
});
