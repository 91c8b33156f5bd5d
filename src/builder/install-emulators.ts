import { withoutAnyCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Emulator } from './foreign.ts';

export interface Installer {
  /** The image that installs: https://github.com/tonistiigi/binfmt */
  readonly image: string;
  /** The environment for docker. */
  readonly env: Environment;
}

/**
 * What it says of an emulator that is there now, or was before. It ends with status 0 whatever happens.
 * https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/main.go
 */
const INSTALLED = /^installing: \S+ (?:OK|.* already registered)$/;
const REFUSED = /^(?:installing|error): /;

/** Throws `EMULATION_FAILED` where one of them could not be installed. `isNew`: one was not there before. */
export async function installEmulators(
  names: string,
  installer: Installer,
  ports: Ports,
): Promise<{ readonly isNew: boolean }> {
  const { exitCode, lines } = await run(['--install', names], installer, ports);
  const refused = lines.find((line) => REFUSED.test(line) && !INSTALLED.test(line));
  if (exitCode === 0 && refused === undefined) {
    return { isNew: lines.some((line) => /^installing: .* OK$/.test(line)) };
  }
  const reason = refused ?? lines.at(-1) ?? `docker exited with status ${exitCode}`;
  throw new PublishError({
    code: 'EMULATION_FAILED',
    message: `Emulators for ${names} could not be installed: ${reason}`,
    fix: 'Name a copy that the engine can pull in `qemu-image`, build these platforms on machines of their own (`append`, or a runner of that architecture), or set `emulation: off` if the engine emulates by itself.',
    detail: lines,
  });
}

/**
 * Asks the engine's kernel whether it still has them. Since Linux 6.7 it forgets them with the last mount of binfmt_misc: where
 * nothing but the container that installs them has mounted it, they are gone with that container.
 * https://www.kernel.org/doc/html/latest/admin-guide/binfmt-misc.html
 */
export async function checkKept(
  emulators: readonly Emulator[],
  installer: Installer,
  ports: Ports,
): Promise<void> {
  const { lines } = await run([], installer, ports);
  const known = handlersIn(lines);
  const gone = emulators.filter(({ handler }) => known && !known.includes(handler));
  if (gone.length === 0) return;
  throw new PublishError({
    code: 'EMULATION_FAILED',
    message: `Emulators for ${gone.map(({ install }) => install).join(',')} were installed, and are gone: the engine’s kernel forgets them where binfmt_misc is not mounted.`,
    fix: 'Mount it on the engine’s machine before this step: `sudo mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc`.',
    detail: lines,
  });
}

/** The emulators that are on, as it lists them in JSON; `undefined` where it says nothing of the kind. */
function handlersIn(lines: readonly string[]): readonly unknown[] | undefined {
  const text = lines.join('\n');
  try {
    const { emulators } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    return emulators === null ? [] : Array.isArray(emulators) ? emulators : undefined;
  } catch {
    return undefined;
  }
}

async function run(
  command: readonly string[],
  { image, env }: Installer,
  { exec, signal }: Ports,
): Promise<{ readonly exitCode: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const args = ['run', '--rm', '--privileged', image, ...command];
  const onLine = (line: string) => void lines.push(line);
  try {
    const { exitCode } = await exec('docker', args, {
      env: withoutAnyCredentials(env),
      onLine,
      ...(signal && { signal }),
    });
    return { exitCode, lines };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { exitCode: 127, lines: ['there is no program "docker"'] };
  }
}
