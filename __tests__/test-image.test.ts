import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Machine, makeMachine } from './existing/machine.ts';
import { type Distribution, startOpenRegistry } from './registry/distribution.ts';

const execute = promisify(execFile);

// Real builds and containers, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

/** By which a job gets its ID tokens and its cache. */
const REQUEST_TOKEN = 'of-the-run-itself';

const parts = new AsyncDisposableStack();
let registry: Distribution;
let machine: Machine;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  machine = parts.use(makeMachine());
  const context = join(machine.folder, 'src');
  mkdirSync(context);
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(context, 'busybox'));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY busybox /bin/busybox\nENV GREETING="hello there"\nENTRYPOINT ["/bin/busybox"]\n',
  );
});
afterAll(() => parts.disposeAsync());

/** Publishes with a test; the repository is the test's own. */
function publish(repository: string, test: string, env: Readonly<Record<string, string>> = {}) {
  const image = `${registry.host}/acme/${repository}`;
  const args = ['publish', 'src', `--images=${image}`, '--tags=1', '--json', `--test=${test}`];
  return machine.run(args, env);
}

async function statusOf(repository: string): Promise<number> {
  const url = `http://${registry.host}/v2/acme/${repository}/manifests/1`;
  const accept = 'application/vnd.oci.image.index.v1+json';
  return (await fetch(url, { headers: { accept } })).status;
}

test('what is published is what the test has seen', async () => {
  const script = [
    'printf "%s" "$IMAGE" > name',
    'docker run --rm "$IMAGE" sh -c \'echo "$GREETING" from inside\'',
  ].join('\n');
  const { code, stdout, stderr } = await publish('good', script);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(stderr).toContain('hello there from inside');
  const name = readFileSync(join(machine.folder, 'name'), 'utf8');
  const { digest } = JSON.parse(stdout);
  expect(name).toMatch(/^127\.0\.0\.1:\d+\/test\/image@sha256:/);
  expect(name.split('@')[1]).toBe(digest);
  expect(await statusOf('good')).toBe(200);
  // The engine does not keep what it pulled for the test.
  await expect(execute('docker', ['image', 'inspect', name])).rejects.toThrow(/No such image/);
});

test('a test that fails publishes nothing, and its last lines are shown', async () => {
  const { code, stderr } = await publish('bad', 'echo one\nfalse\necho two');
  expect(code).toBe(1);
  expect(stderr).toContain('The test of the image failed (exit code 1), so nothing is published.');
  expect(stderr).toContain('one');
  expect(stderr).not.toContain('two');
  expect(await statusOf('bad')).toBe(404);
});

test('the test gets no login of ours', async () => {
  const password = 'not-for-a-test';
  const login = {
    INPUT_REGISTRY: registry.host,
    INPUT_USERNAME: 'ada',
    INPUT_PASSWORD: password,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
    ACTIONS_RUNTIME_TOKEN: REQUEST_TOKEN,
  };
  const script = 'env > seen\ncat "${DOCKER_CONFIG:-$HOME/.docker}/config.json" >> seen || true';
  const { code, stderr } = await publish('secret', script, login);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const seen = readFileSync(join(machine.folder, 'seen'), 'utf8');
  expect(seen).toContain('IMAGE=');
  for (const form of [password, REQUEST_TOKEN, Buffer.from(`ada:${password}`).toString('base64')]) {
    expect(seen).not.toContain(form);
  }
});

test('without publishing, it is a test all the same', async () => {
  const args = ['publish', 'src', '--push=false', '--test=docker run --rm "$IMAGE" true'];
  const { code, stderr } = await machine.run(args);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
});
