import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exec } from '../../../src/adapters/node/exec.ts';
import type { ExecOptions } from '../../../src/ports.ts';

/** Runs a program of Node's and gives what it printed. */
async function run(script: string, options: Partial<ExecOptions> = {}, ...args: string[]) {
  const lines: [stream: string, line: string][] = [];
  const result = await exec(process.execPath, ['-e', script, '--', ...args], {
    env: {},
    onLine: (line, stream) => lines.push([stream, line]),
    ...options,
  });
  return { result, lines, text: lines.map(([, line]) => line) };
}

/** Whether a process runs; one that has ended and waits for its parent does not. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(20);
}

it('gives the exit code and both streams, line by line', async () => {
  const { result, lines } = await run(
    'process.stdout.write("a\\nb"); process.stderr.write("c\\n"); process.exitCode = 3',
  );
  expect(result).toEqual({ exitCode: 3 });
  expect(lines.filter(([stream]) => stream === 'stdout')).toEqual([
    ['stdout', 'a'],
    ['stdout', 'b'],
  ]);
  expect(lines).toContainEqual(['stderr', 'c']);
});

it('says which signal ended it', async () => {
  const { result } = await run('process.kill(process.pid, "SIGKILL")');
  expect(result).toEqual({ exitCode: 1, signal: 'SIGKILL' });
});

it('inherits nothing, and takes arguments and standard input as they are', async () => {
  const hostile = '"; rm -rf / # $(id) `id` \n *';
  const { text } = await run(
    `let input = ''; process.stdin.on('data', (d) => { input += d; }).on('end', () => {
      console.log(JSON.stringify([process.argv.slice(1), input, process.env])) })`,
    { env: { A: '1', B: undefined }, stdin: 'secret' },
    hostile,
  );
  expect(JSON.parse(text[0] ?? '')).toEqual([[hostile], 'secret', { A: '1' }]);
});

it.each([
  ['a program that is not there', '/none/docker', 'ENOENT'],
  ['a folder', '/etc', 'EACCES'],
])('%s is said', async (_, file, code) => {
  const running = exec(file, [], { env: {}, onLine: () => {} });
  await expect(running).rejects.toMatchObject({ code });
});

it('an argument that is too long is said', async () => {
  await expect(run('', {}, 'x'.repeat(200_000))).rejects.toMatchObject({ code: 'E2BIG' });
});

it.each([
  [
    'closes its output early',
    'process.stdout.destroy(); process.stderr.destroy(); setTimeout(() => process.exit(4), 50)',
    4,
  ],
  ['does not read its input', 'process.stdin.destroy(); process.exitCode = 5', 5],
])('a child that %s is waited for', async (_, script, exitCode) => {
  const { result } = await run(script, { stdin: 'x'.repeat(1_000_000) });
  expect(result).toEqual({ exitCode });
});

describe('cancelling', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exec-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A program that starts another, which ignores SIGINT; prints the other's process id. */
  const parentOf = (stdio: string, onInterrupt: string) => `
    process.on('SIGINT', () => { ${onInterrupt} });
    const code = 'process.on("SIGINT", () => {}); console.log(process.pid); setInterval(() => {}, 1000)';
    const child = require('child_process').spawn(process.execPath, ['-e', code], { stdio: ${stdio} });
    child.stdout?.once('data', (pid) => console.log(String(pid)));
    setInterval(() => {}, 1000);`;

  async function cancel(script: string) {
    const controller = new AbortController();
    const started = Promise.withResolvers<number>();
    const running = run(script, {
      signal: controller.signal,
      onLine: (line) => started.resolve(Number(line)),
    });
    const pid = await started.promise;
    expect(isAlive(pid)).toBe(true);
    const reason = new Error('cancelled');
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    return pid;
  }

  it('reaches what the child started, when the child ends at once', async () => {
    await untilDead(await cancel(parentOf('["ignore", "pipe", "ignore"]', 'process.exit(0)')));
  });

  it('kills all of them when they do not end by themselves', async () => {
    await untilDead(await cancel(parentOf('["ignore", "inherit", "inherit"]', '')));
  }, 20_000);

  it('starts nothing when it is too late', async () => {
    const reason = new Error('cancelled');
    const running = run(`require('fs').writeFileSync('${folder}/started', '')`, {
      signal: AbortSignal.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(() => readFileSync(`${folder}/started`)).toThrow('ENOENT');
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const before = process.listenerCount('exit');
    await run('', { signal });
    await expect(exec('/none', [], { env: {}, onLine: () => {}, signal })).rejects.toThrow();
    expect(process.listenerCount('exit')).toBe(before);
  });
});

/** Another process, since this one's signals are the test runner's. */
describe('a process that is cancelled', () => {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const PROGRAM = `
    const { exec } = await import(${url('../../../src/adapters/node/exec.ts')});
    const { listenForCancellation } = await import(${url('../../../src/adapters/node/cancellation.ts')});
    const signal = listenForCancellation();
    signal.addEventListener('abort', () => console.log(signal.reason.code + ' ' + signal.reason.message));
    const stubborn = 'process.on("SIGINT", () => {}); console.log(process.pid); setInterval(() => {}, 1000)';
    await exec(process.execPath, ['-e', stubborn], { env: {}, signal, onLine: (line) => console.log(line) });`;

  const ended = new AbortController();
  afterAll(() => ended.abort());

  it('says so at the first signal, and ends with its children at the second', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      signal: ended.signal,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => {});
    const lines: string[] = [];
    const seen = async (pattern: RegExp) => {
      for (;;) {
        const found = lines.find((line) => pattern.test(line));
        if (found !== undefined) return found;
        await once(child.stdout, 'data');
      }
    };
    child.stdout.on('data', (chunk) => lines.push(...String(chunk).split('\n')));
    const pid = Number(await seen(/^\d+$/));
    child.kill('SIGINT');
    await seen(/^CANCELLED Cancelled \(SIGINT\)/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([143, null]);
    await untilDead(pid);
  });
});
