import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { everythingOf } from '../build/everything.ts';
import { EMULATOR, machineFiles, missingProgram, readFrom } from '../builder/foreign-image.ts';
import { takeKernel } from '../builder/kernel.ts';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { describeImage } from '../fan-out/image.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { ENGINES, engineSurroundings, testWith } from './surroundings.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const SECRETS = {
  value: 'v4lue-th4t-nobody,may="see"',
  lines: 'first-of-two-l1nes\nsecond-of-two-l1nes',
  file: 'c0ntent-of-a-file',
  variable: 'c0ntent-of-a-variable',
};

const parts = new AsyncDisposableStack();
const kernel = parts.use(await takeKernel());
const why = missingProgram() || kernel.lacks;
/** Without an emulator for the other one, this machine's own alone. */
const platforms = why === '' ? ['linux/amd64', 'linux/arm64'] : ['linux/amd64'];
if (why !== '') console.warn(`BUILDAH AND PODMAN RUN NOTHING FOR arm64: ${why}`);

let registry: Distribution;
let machine: Machine;
let surroundings: Readonly<Record<string, string>>;

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  machine = parts.use(makeMachine());
  surroundings = engineSurroundings(machine.folder);
  if (why === '') kernel.install(EMULATOR);
  writeFileSync(join(machine.folder, 'a, file'), SECRETS.file);
});
afterAll(() => parts.disposeAsync());

function publish(engine: string, args: readonly string[], env = {}) {
  const common = ['publish', 'src', '--tags=1'];
  const images = args.some((arg) => arg.startsWith('--images='))
    ? []
    : [`--images=${registry.host}/acme/${engine}`];
  return machine.run([...common, ...images, `--engine=${engine}`, '--json', ...args], {
    ...surroundings,
    DOCKER_HOST: 'unix:///nowhere',
    SOURCE_DATE_EPOCH: '1700000000',
    ...env,
  });
}

function write(...instructions: readonly string[]): void {
  for (const [path, content] of Object.entries(machineFiles(...instructions))) {
    mkdirSync(join(machine.folder, 'src', dirname(path)), { recursive: true });
    writeFileSync(join(machine.folder, 'src', path), content);
  }
}

describe.each(ENGINES)('%s', (engine) => {
  const testIf = testWith(engine);

  testIf('runs programs for two platforms, with secrets that nothing keeps', async () => {
    write(
      ...Object.entries(SECRETS).map(([id, text]) => {
        const size = `$(/bin/busybox wc -c </run/secrets/${id})`;
        return `RUN --mount=type=secret,id=${id} test "${size}" = ${text.length} && echo ${id} >>/seen`;
      }),
    );
    const args = [
      `--platforms=${platforms.join(',')}`,
      '--secret-files="file=a, file"',
      '--secret-envs=variable=SOME_VARIABLE',
    ];
    const env = {
      INPUT_SECRETS: `"value=${SECRETS.value.replaceAll('"', '""')}"\n"lines=${SECRETS.lines}"`,
      SOME_VARIABLE: SECRETS.variable,
    };
    const { code, stdout, stderr } = await publish(engine, args, env);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    const { digest } = JSON.parse(stdout);
    const name = `${registry.host}/acme/${engine}:1`;
    const image = await describeImage(registry.host, `acme/${engine}`, '1');
    expect([image.digest, image.platforms]).toEqual([digest, platforms]);
    expect(readFrom(name, 'linux/amd64', 'machine')).toBe('x86_64\n');
    if (why === '') expect(readFrom(name, 'linux/arm64', 'machine')).toBe('aarch64\n');

    const published = everythingOf(name);
    // What was built is what is looked at.
    expect(published).toContain('value\nlines\nfile\nvariable\n');
    for (const secret of Object.values(SECRETS).flatMap((text) => text.split('\n'))) {
      expect(published).not.toContain(secret);
      expect(published).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
      expect(stderr).not.toContain(secret);
    }

    const again = await publish(engine, args, env);
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', digest });
  });

  testIf('reaches an agent by `ssh`', async () => {
    const socket = join(machine.folder, `agent-${engine}`);
    const agent = createServer((connection) => connection.destroy());
    await new Promise<void>((resolve) => agent.listen(socket, resolve));
    parts.defer(() => void agent.close());
    write('RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK"');
    const { code, stderr } = await publish(engine, ['--ssh=default', '--push=false'], {
      SSH_AUTH_SOCK: socket,
    });
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  });

  testIf('makes of one platform, also a foreign one, an image without an index', async () => {
    writeFileSync(join(machine.folder, 'src/copy'), 'FROM scratch\nCOPY copy /\n');
    const { code, stdout, stderr } = await publish(engine, [
      ...['--platforms=linux/arm64', '--file=src/copy', `--images=${registry.host}/acme/one`],
    ]);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    const name = `${registry.host}/acme/one@${JSON.parse(stdout).digest}`;
    const read = (what: string) => JSON.parse(execFileSync('crane', [what, name]).toString());
    expect(read('manifest').mediaType).toBe('application/vnd.oci.image.manifest.v1+json');
    expect(read('config').architecture).toBe('arm64');
  });

  testIf('says whose processor a program is for', async () => {
    write();
    if (why === '') kernel.forget();
    try {
      const { code, stderr } = await publish(engine, ['--platforms=linux/arm64', '--push=false']);
      expect(code).toBe(1);
      expect(stderr).toMatch(/The build with \w+ failed \(exit code \d+\)/);
      expect(stderr).toContain(`${engine} installs no emulators`);
    } finally {
      if (why === '') kernel.install(EMULATOR);
    }
  });
});
