import { randomBytes } from 'node:crypto';
import { withoutAnyCredentials, withoutCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { EngineName } from '../inputs/build-request.ts';
import type { Environment, Ports } from '../ports.ts';
import { type EngineBuild, engineArgv } from './argv.ts';
import { handToEngine } from './secrets.ts';

export interface EngineJob extends Omit<EngineBuild, 'secrets' | 'list' | 'platform'> {
  readonly engine: EngineName;
  /** The whole environment of the engine. */
  readonly env: Environment;
  /** A private directory of this run. */
  readonly directory: string;
  /** Where the OCI layout is to be; nothing is there yet. */
  readonly layout: string;
}

/** Lines of output that a failure shows. */
const SHOWN = 20;

/** Builds without Docker, into an OCI layout: a list of images, also where it is one. What the engine keeps of it, apart from its cache, is removed again. */
export async function buildWithEngine(job: EngineJob, ports: Ports): Promise<void> {
  const list = `localhost/registry-publish-${randomBytes(6).toString('hex')}`;
  const secrets = await handToEngine(job.request.secrets, job.directory, ports);
  const common = { ...job, secrets, list };
  const { platforms } = job.request;
  try {
    // One after the other: at once they would stand in the list in the order in which they end.
    // Without a platform they would not say in TARGETARCH and the like which it is.
    for (const platform of platforms.length > 0 ? platforms : ['local']) {
      await run(job, engineArgv({ ...common, platform }), ports);
    }
    const target = `oci:${job.layout}:image`;
    await run(job, ['manifest', 'push', '--all', '--format=oci', list, target], ports);
  } finally {
    await forget(job, list, ports);
  }
}

async function run(
  { engine, env }: EngineJob,
  args: readonly string[],
  { exec, log, signal }: Ports,
): Promise<void> {
  const lines: string[] = [];
  const onLine = (line: string) => {
    log.child(line);
    if (lines.push(line) > SHOWN) lines.shift();
  };
  try {
    // A secret may be a variable of the environment. Since buildah 1.41 the epoch contradicts `--timestamp`.
    const { SOURCE_DATE_EPOCH: _, ...rest } = env;
    const own = withoutCredentials(rest, (name) => args.some((arg) => arg.includes(name)));
    const { exitCode } = await exec(engine, args, { env: own, onLine, ...(signal && { signal }) });
    if (exitCode !== 0) throw failed(engine, exitCode, lines);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new PublishError({
      code: 'NO_ENGINE',
      message: `There is no program "${engine}" on this machine.`,
      fix: `Install it (package ${engine}), or leave \`engine\` empty to build with Docker.`,
      cause: error,
    });
  }
}

function failed(engine: EngineName, exitCode: number, lines: readonly string[]): PublishError {
  const cause = lines.findLast((line) => /^Error: /.test(line))?.replace(/^Error: /, '');
  const isForeign = lines.some((line) => /exec format error/i.test(line));
  return new PublishError({
    code: 'BUILD_FAILED',
    message: `The build with ${engine} failed (exit code ${exitCode})${cause ? `: ${cause}` : ''}.`,
    ...(isForeign && {
      fix: `The program is for another processor, and ${engine} installs no emulators: install them on this machine (package qemu-user-static or qemu-user-binfmt), build that \`platform\` natively, or leave \`engine\` empty.`,
    }),
    detail: lines,
  });
}

/** The list and its images have no other name; what they are made of stays as the cache of the next build. */
async function forget({ engine, env }: EngineJob, list: string, { exec }: Ports): Promise<void> {
  try {
    await exec(engine, ['manifest', 'rm', list], {
      env: withoutAnyCredentials(env),
      onLine: () => {},
    });
  } catch {
    // Without the program there is nothing to remove.
  }
}
