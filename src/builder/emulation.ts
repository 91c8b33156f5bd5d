import type { BuilderRequest } from '../inputs/builder-request.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Builder } from './builder.ts';
import { askEngine, type EngineFacts } from './engine-facts.ts';
import { type ExecutionRequest, executedPlatforms } from './executed.ts';
import { type Emulator, emulatorsFor } from './foreign.ts';
import { checkKept, installEmulators } from './install-emulators.ts';

export interface EmulationRequest extends ExecutionRequest {
  readonly builder: Builder;
  readonly engine?: EngineFacts | undefined;
  readonly request: Pick<BuilderRequest, 'emulation' | 'qemuImage'>;
  /** The environment for docker. */
  readonly env: Environment;
}

/**
 * Installs emulators in the engine's kernel for platforms on which the build runs something and that no node has, unless they are
 * there already. Throws `EMULATION_FAILED` where that cannot be done.
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
  const missing = await missingOf(emulatorsFor(executed, engine.platform), ports);
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
  const installer = { image: request.qemuImage, env };
  const { isNew } = await installEmulators(names, installer, ports);
  const unseen = isNew ? await missingOf(missing, ports) : [];
  if (unseen.length > 0) await checkKept(unseen, installer, ports);
}

/** Whether it builds on the engine's own kernel, which we can change. Other machines are not ours. */
function isOnEngine({ driver, nodes }: Builder): boolean {
  return driver === 'docker' || (driver === 'docker-container' && nodes.length <= 1);
}

/** Of an engine on this machine the kernel tells; of any other it does not, and installing twice does no harm. */
async function missingOf(
  emulators: readonly Emulator[],
  { engine, files }: Ports,
): Promise<readonly Emulator[]> {
  if (!engine.address.startsWith('unix://')) return emulators;
  const missing: Emulator[] = [];
  for (const emulator of emulators) {
    const text = await files.readText(`/proc/sys/fs/binfmt_misc/${emulator.handler}`);
    if (!text?.startsWith('enabled')) missing.push(emulator);
  }
  return missing;
}
