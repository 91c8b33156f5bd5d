import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../registry/listen.ts';
import { ask } from './ask.ts';
import { LAYER, pushBlob, startUpload } from './content.ts';
import { runServe, startPlain, startServe } from './program.ts';
import { sendPart } from './send-part.ts';

// Processes start, and large blobs move, on machines that are busy with other tests.
import.meta.jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('ends it well, with requests under way', async () => {
    await using program = await startServe([], { temporary: folder });
    const location = await startUpload(program.address, 'acme/app');
    const breakOff = await sendPart(program.address, `PATCH ${location}`, Buffer.from('half'));
    expect(await program.end(signal)).toEqual({ code: 0, signal: null });
    breakOff();
  });
});

it('keeps nothing without --dir, and says so', async () => {
  await using program = await startServe([], { temporary: folder });
  await pushBlob(program.address, 'acme/app', LAYER);
  const [kept = ''] = readdirSync(folder);
  expect(existsSync(join(folder, kept, 'blobs'))).toBe(true);
  await program.end('SIGTERM');
  const { stdout, stderr } = program.output();
  expect(stdout).toBe(`${JSON.stringify({ address: program.address })}\n`);
  expect(stderr).toContain(`${join(folder, kept)}, which is removed at the end`);
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps everything with --dir', async () => {
  const dir = join(folder, 'images');
  {
    await using first = await startServe([`--dir=${dir}`]);
    await pushBlob(first.address, 'acme/app', LAYER);
    await first.end('SIGTERM');
  }
  await using second = await startServe([`--dir=${dir}`]);
  const found = await ask(second.address, `GET /v2/acme/app/blobs/${LAYER.digest}`);
  expect(found.bytes).toEqual(LAYER.bytes);
  await second.end('SIGTERM');
  expect(second.output().stderr).toContain(`kept in ${dir}.`);
});

it('prints one line for a person', async () => {
  const program = await startPlain(['--port=0'], { temporary: folder });
  await program.end('SIGINT');
  expect(program.output().stdout).toMatch(/^Registry at 127\.0\.0\.1:[1-9][0-9]*\n$/);
});

it.each([
  ['127.0.0.2', false],
  ['localhost', false],
  ['::1', false],
  ['0.0.0.0', true],
])('--host=%s warns: %s', async (host, warns) => {
  await using program = await startServe([`--host=${host}`], { temporary: folder });
  const port = program.address.split(':').at(-1);
  const known = host === '0.0.0.0' ? `127.0.0.1:${port}` : program.address;
  expect((await ask(known, 'GET /v2/')).status).toBe(200);
  await program.end('SIGTERM');
  expect(program.output().stderr.includes('asks for no password')).toBe(warns);
});

describe('what cannot be done is said before anything is done', () => {
  it.each([
    [['--port=65536'], 'port: there is no port 65536'],
    [['--port=five'], 'port: "five" is not a whole number'],
    [['--port=0', '--host=192.0.2.1'], 'host: "192.0.2.1" is not an address of this machine'],
    [['--port=0', '--host=no.such.host.invalid'], 'host: "no.such.host.invalid" is not an address'],
    [['--port=0', '--push'], '--push: unknown option'],
    [['5000'], '5000: unexpected argument'],
  ])('%s', async (args, message) => {
    const { code, stdout, stderr } = await runServe(args, { temporary: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a port that is taken', async () => {
    await using taken = await listen(() => {});
    const port = taken.host.split(':')[1];
    const { code, stderr } = await runServe([`--port=${port}`], { temporary: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `port: something listens on 127.0.0.1:${port} already. Choose another`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, stderr } = await runServe(['--port=0', `--dir=${file}`]);
    expect(code).toBe(2);
    expect(stderr).toContain(`dir: "${file}" cannot be used`);
  });
});
