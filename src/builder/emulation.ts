import { PublishError } from '../errors.ts';
import type { BuilderRequest } from '../inputs/builder-request.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Builder } from './builder.ts';
import { askEngine, type EngineFacts } from './engine-facts.ts';
import { type ExecutionRequest, executedPlatforms } from './executed.ts';
import { type Emulator, emulatorsFor } from './foreign.ts';

export interface EmulationRequest extends ExecutionRequest {
  readonly builder: Builder;
  readonly engine?: EngineFacts | undefined;
  readonly request: Pick<BuilderRequest, 'emulation' | 'qemuImage'>;
  /** The environment for docker. */
  readonly env: Environment;
}

/**
 * Installs emulators in the engine's kernel for platforms on which the build runs something and that no node has, unless they are
 * there. Throws `EMULATION_FAILED` where that cannot be done.
 * https://github.com/tonistiigi/binfmt
 */
export async function provideEmulators(wanted: EmulationRequest, ports: Ports): Promise<void> {
  const { builder, request, env } = wanted;
  if (!isOnEngine(builder)) return;
  const declared = new Set(builder.nodes.flatMap(({ platforms }) => platforms));
  const executed = executedPlatforms(wanted).filter((platform) => !declared.has(platform));
  if (executed.length === 0) return;
  const engine = wanted.engine ?? (await askEngine(ports));
  if (engine.emulates || engine.platform === '') return;
  const missing: Emulator[] = [];
  for (const emulator of emulatorsFor(executed, engine.platform)) {
    if (!(await isInstalled(emulator, ports))) missing.push(emulator);
  }
  if (missing.length === 0) return;
  const names = missing.map(({ install }) => install).join(',');
  if (request.emulation === 'off') {
    ports.log.warning(
      `The Dockerfile runs programs for ${names}, this engine is ${engine.platform}, and \`emulation\` is off: the build fails there unless the engine emulates by itself.`,
    );
    return;
  }
  ports.log.info(
    `Emulators: ${names} (by ${request.qemuImage}): the Dockerfile runs programs there.`,
  );
  await install(names, { image: request.qemuImage, env }, ports);
}

/** Whether it builds on the engine's own kernel, which we can change. Other machines are not ours. */
function isOnEngine({ driver, nodes }: Builder): boolean {
  return driver === 'docker' || (driver === 'docker-container' && nodes.length <= 1);
}

/** Of an engine on this machine the kernel tells; of any other it does not, and installing twice does no harm. */
async function isInstalled({ handler }: Emulator, { engine, files }: Ports): Promise<boolean> {
  if (!engine.address.startsWith('unix://')) return false;
  const text = await files.readText(`/proc/sys/fs/binfmt_misc/${handler}`);
  return text?.startsWith('enabled') === true;
}

async function install(
  names: string,
  { image, env }: { readonly image: string; readonly env: Environment },
  ports: Ports,
): Promise<void> {
  const lines: string[] = [];
  const args = ['run', '--rm', '--privileged', image, '--install', names];
  const onLine = (line: string) => void lines.push(line);
  const signal = ports.signal && { signal: ports.signal };
  const { exitCode } = await ports
    .exec('docker', args, { env, onLine, ...signal })
    .catch((error) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      lines.push('there is no program "docker"');
      return { exitCode: 127 };
    });
  // It goes on after one that it could not install, and ends well.
  const refused = lines.find((line) => /^installing: .*(?:cannot|error|fail|not )/i.test(line));
  if (exitCode === 0 && refused === undefined) return;
  throw new PublishError({
    code: 'EMULATION_FAILED',
    message: `Emulators for ${names} could not be installed: ${refused ?? lines.at(-1) ?? `docker exited with status ${exitCode}`}`,
    fix: 'Name a copy that the engine can pull in `qemu-image`, build these platforms on machines of their own (`append`, or a runner of that architecture), or set `emulation: off` if the engine emulates by itself.',
    detail: lines,
  });
}
