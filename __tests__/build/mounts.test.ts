import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { everythingOf } from './everything.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const VALUE = 'v4lue-th4t-nobody,may="see"';
const LINES = 'first-of-two-l1nes\nsecond-of-two-l1nes';
const FILE = 'c0ntent-of-a-file';
const VARIABLE = 'c0ntent-of-a-variable';
const RUN = 'RUN --mount=type=secret,id=';

const parts = new AsyncDisposableStack();
let registry: Distribution;
let machine: Machine;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  machine = parts.use(makeMachine());
  const context = join(machine.folder, 'src');
  mkdirSync(context);
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(context, 'busybox'));
  writeFileSync(join(machine.folder, 'file'), FILE);
});
afterAll(() => parts.disposeAsync());

/** Builds these instructions from the static busybox, and publishes the image. */
function publish(instructions: readonly string[], args: readonly string[], env = {}) {
  const base = ['FROM scratch', 'COPY busybox /bin/busybox', 'SHELL ["/bin/busybox", "sh", "-ec"]'];
  writeFileSync(
    join(machine.folder, 'src/Dockerfile'),
    [...base, 'RUN /bin/busybox --install -s /bin', ...instructions, ''].join('\n'),
  );
  const all = ['publish', 'src', `--images=${registry.host}/acme/app`, '--tags=1', ...args];
  return machine.run([...all, '--no-cache'], env);
}

test('secrets are there while the build runs, and nowhere afterwards', async () => {
  const sizes = { value: VALUE, lines: LINES, file: FILE, variable: VARIABLE };
  const instructions = Object.entries(sizes).map(([id, text]) => {
    return `${RUN}${id} test "$(wc -c < /run/secrets/${id})" = ${text.length} && echo ${id} >> /seen`;
  });
  const { code, stderr } = await publish(
    instructions,
    ['--secret-files=file=file', '--secret-envs=variable=SOME_VARIABLE', '--provenance=mode=max'],
    {
      INPUT_SECRETS: `value=${VALUE}\n"lines=${LINES}"`,
      SOME_VARIABLE: VARIABLE,
    },
  );
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const published = everythingOf(`${registry.host}/acme/app:1`);
  // What was built is what is looked at, and so is its provenance.
  expect(published).toContain('value\nlines\nfile\nvariable\n');
  expect(published).toContain('slsa.dev/provenance');
  for (const secret of [VALUE, ...LINES.split('\n'), FILE, VARIABLE]) {
    expect(published).not.toContain(secret);
    expect(published).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
    expect(stderr).not.toContain(secret);
  }
});

test('an agent is reached by `ssh`', async () => {
  const socket = join(machine.folder, 'agent');
  const agent = createServer((connection) => connection.destroy());
  await new Promise<void>((resolve) => agent.listen(socket, resolve));
  parts.defer(() => void agent.close());
  const mount = 'RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK"';
  const { code, stderr } = await publish([mount], ['--ssh=default'], { SSH_AUTH_SOCK: socket });
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(everythingOf(`${registry.host}/acme/app:1`)).not.toContain(socket);
});

test('what is missing is said before anything is built, all of it', async () => {
  const { code, stderr } = await publish(
    [],
    ['--secret-files=tok=nowhere', '--secret-envs=v=NOT_SET', '--network=host', '--ulimit=many'],
    { INPUT_SECRETS: 'no-sign\nempty=' },
  );
  expect(code).toBe(2);
  for (const words of [
    'there is no file "nowhere" for the secret "tok"',
    'the variable "NOT_SET" for the secret "v" is not set',
    'the secret "empty" is empty',
    'an entry does not begin with an id and `=`',
    'allow: network.host',
    'ulimit: "many" is not understood',
  ]) {
    expect(stderr).toContain(words);
  }
  expect(stderr).not.toContain('no-sign');
});
