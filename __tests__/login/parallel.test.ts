import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeBasic } from '../../src/login/docker-config.ts';
import { listen } from '../registry/listen.ts';
import { makeFolder, removeFolders } from './ports.ts';

afterEach(removeFolders);

const CLI = resolve(import.meta.dirname, '../../src/entry/cli.ts');

/** `registry-publish login` in a process of its own; resolves with what it printed. */
function login(host: string, home: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [CLI, 'login', host, '--username=ann', '--password-stdin'],
    {
      env: { HOME: home, PATH: process.env.PATH },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  child.stdin.end(`pw-of-${host}\n`);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done(output) : failed(new Error(errors))));
  });
}

it('eight processes that share a home lose no login', async () => {
  const home = makeFolder();
  // All registries answer at the same moment, when all have been asked: then all processes write at once.
  let everybodyAsked: () => void = () => {};
  const allAsked = new Promise<void>((done) => {
    everybodyAsked = done;
  });
  const asked = new Set<string>();
  await using parts = new AsyncDisposableStack();
  const hosts: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    const registry = parts.use(
      await listen(async ({ headers: { authorization } }, response) => {
        const right = `Basic ${encodeBasic('ann', `pw-of-${registry.host}`)}`;
        const isRight = authorization === right;
        if (isRight && asked.add(registry.host).size === 8) everybodyAsked();
        if (isRight) await allAsked;
        response.writeHead(isRight ? 200 : 401, {
          'content-type': 'application/json',
          'www-authenticate': 'Basic realm="test"',
        });
        response.end('{}');
      }),
    );
    hosts.push(registry.host);
  }
  const outputs = await Promise.all(hosts.map((host) => login(host, home)));
  const path = join(home, '.docker/config.json');
  const expected = hosts.map((host) => [host, { auth: encodeBasic('ann', `pw-of-${host}`) }]);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ auths: Object.fromEntries(expected) });
  expect(outputs).toEqual(hosts.map((host) => `Logged in to ${host} as ann (stored in ${path})\n`));
  expect(readdirSync(join(home, '.docker'))).toEqual(['config.json']);
}, 60_000);
