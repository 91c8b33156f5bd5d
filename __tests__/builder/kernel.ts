import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { HANDLER, MISC, OURS, registration } from './binfmt.ts';

/** What this machine's kernel does with programs for arm64. All that runs here shares it. */
export interface Kernel extends AsyncDisposable {
  /** Why emulation cannot be tested with it; `''`: it can. */
  readonly lacks: string;
  /** What it says of the emulator; `undefined`: it has none, or binfmt_misc is not mounted. */
  emulator(): string | undefined;
  /** Gives it this emulator, as a package of the machine would. */
  install(program: string): void;
  /** Forgets the emulator. */
  forget(): void;
  /** Whether the machine itself has mounted binfmt_misc; it may have handlers of its own there. */
  readonly isMountedAnyway: boolean;
  /** Mounts binfmt_misc, unless it is. */
  mount(): void;
  /** Undoes that. */
  unmount(): void;
}

/** Waits until no other test has it. What an earlier one left is gone. */
export async function takeKernel(): Promise<Kernel> {
  const lock = await takeTurn(join(tmpdir(), `registry-publish-kernel-${userInfo().uid}.lock`));
  const isMountedAnyway = isMounted();
  const mount = () => {
    if (!isMounted()) setMount(MISC, true);
  };
  const unmount = () => {
    if (!isMountedAnyway && isMounted()) setMount(MISC, false);
  };
  const emulator = () => readEmulator(MISC);
  const forget = () => {
    if (emulator()?.includes(OURS)) writeFileSync(join(MISC, HANDLER), '-1');
  };
  const lacks = whatItLacks();
  if (lacks === '') forget();
  return {
    lacks,
    emulator,
    install(program) {
      mount();
      forget();
      const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
      symlinkSync(program, join(folder, OURS));
      writeFileSync(join(MISC, 'register'), registration(join(folder, OURS)));
      // The kernel has opened it.
      rmSync(folder, { recursive: true });
    },
    forget,
    isMountedAnyway,
    mount,
    unmount,
    async [Symbol.asyncDispose]() {
      if (lacks === '') {
        forget();
        unmount();
      }
      await lock[Symbol.asyncDispose]();
    },
  };
}

/** Asks the kernel itself. */
function whatItLacks(): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'this is no Linux on x86-64';
  const folder = mkdtempSync(join(tmpdir(), 'binfmt-'));
  try {
    setMount(folder, true);
    try {
      const known = readEmulator(folder) ?? OURS;
      return known.includes(OURS) ? '' : 'this machine has an emulator for arm64 of its own';
    } finally {
      setMount(folder, false);
    }
  } catch (error) {
    return `binfmt_misc cannot be mounted here: ${(error as Error).message.trim()}`;
  } finally {
    rmdirSync(folder);
  }
}

function isMounted(): boolean {
  return existsSync(join(MISC, 'status'));
}

function setMount(folder: string, isWanted: boolean): void {
  const [file, ...args] = isWanted
    ? ['mount', '-t', 'binfmt_misc', 'binfmt_misc', folder]
    : ['umount', folder];
  execFileSync(file as string, args, { stdio: 'pipe' });
}

function readEmulator(folder: string): string | undefined {
  const path = join(folder, HANDLER);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Among all processes of the machine. It ends with this one, however that ends, and does not keep it from ending. */
async function takeTurn(path: string): Promise<AsyncDisposable> {
  // Elsewhere there is nothing to share.
  if (process.platform !== 'linux') return { [Symbol.asyncDispose]: async () => {} };
  const holder = spawn('flock', [path, 'sh', '-c', 'echo taken; read -r _'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(`${path} cannot be locked`)));
  await Promise.race([once(holder.stdout, 'data'), failed]);
  holder.unref();
  for (const stream of [holder.stdin, holder.stdout]) (stream as Socket).unref();
  return {
    async [Symbol.asyncDispose]() {
      holder.ref();
      holder.stdin.end();
      await ended;
    },
  };
}
