import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = resolve(import.meta.dirname, '../../src/entry/cli.ts');

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that programs run in: their working directory and their home, without logins and without a checkout. */
export interface Surroundings extends Disposable {
  readonly path: string;
  /** `registry-publish` with these arguments, and a password on its standard input. */
  publisher(args: readonly string[], password?: string): Promise<Ended>;
  /** Any other program; answers what it prints, and rejects with what it says when it fails. */
  tool(program: string, ...args: readonly string[]): Promise<string>;
}

export function openSurroundings(): Surroundings {
  const path = mkdtempSync(join(tmpdir(), 'promote-'));
  const { PATH, DOCKER_HOST } = process.env;
  const env = {
    ...{ PATH, DOCKER_HOST, HOME: path, DOCKER_CONFIG: path, COSIGN_PASSWORD: 'x' },
    // The sources are compiled once, not in each process.
    NODE_COMPILE_CACHE: join(path, 'compiled'),
  };
  const start = async (program: string, args: readonly string[], input = ''): Promise<Ended> => {
    const child = spawn(program, args, { cwd: path, env });
    const ended = new Promise<number | null>((done, failed) => {
      child.on('error', failed).on('close', done);
    });
    // It may have ended before it read anything.
    child.stdin.on('error', () => {}).end(input);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await ended, stdout, stderr };
  };
  return {
    path,
    publisher: (args, password) => start(process.execPath, [CLI, ...args], password),
    async tool(program, ...args) {
      const { code, stdout, stderr } = await start(program, args);
      if (code === 0) return stdout.trim();
      throw new Error(`${program} ${args.join(' ')}: ${code}\n${stderr}`);
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Writes a build context whose image says that it is of this version. */
export function writeContext({ path }: Surroundings, version: string): string {
  const context = join(path, `context-${version}`);
  mkdirSync(context);
  copyFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox', join(context, 'busybox'));
  const label = `LABEL org.opencontainers.image.version=${version}`;
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM scratch\nCOPY busybox /bin/busybox\n${label}\nCMD ["/bin/busybox", "true"]\n`,
  );
  return context;
}
