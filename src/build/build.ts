import type { BuildxCommand } from '../builder/find-buildx.ts';
import { withoutCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { PlannedBuild } from '../plan/planned-build.ts';
import type { Environment, ExecOptions, Ports } from '../ports.ts';
import type { Digest } from '../reference/digest.ts';
import { buildArgv, type Output } from './argv.ts';
import { type CacheFollower, type CacheUse, followCache } from './cache-use.ts';
import { followChecks } from './checks.ts';
import { dockerfilePath } from './dockerfile-path.ts';
import { buildEnvironment } from './environment.ts';
import { buildError } from './errors.ts';
import { watchConnection } from './lost-connection.ts';
import { parseMetadata } from './metadata.ts';
import { followProgress } from './progress.ts';
import { handSecrets } from './secrets.ts';
import { attestsUsually } from './usual-attestations.ts';

export interface BuildJob {
  readonly request: PlannedBuild;
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
  readonly output: Output;
  readonly buildx: BuildxCommand;
  /** The whole environment of the child. */
  readonly env: Environment;
  /** A private directory for the builder's answers. */
  readonly directory: string;
  /** Sees every line; a new one, unless given. */
  readonly cache?: CacheFollower;
}

export interface Built {
  /** What the builder says it pushed; the registry is asked again. Absent if nothing was exported. */
  readonly digest?: Digest;
  readonly imageId: string;
  /** JSON of `--metadata-file`, without provenance. */
  readonly metadata: string;
  /** Absent where nothing of the Dockerfile was built. */
  readonly cache?: CacheUse;
}

/** Two platforms write the same layer to a layout, and the second tries again; nothing has failed. */
const HARMLESS = /^ERROR: \(\*service\)\.Write failed: .* locked for /;
/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;

/** Runs `buildx build`, its output going to the log line by line. Throws what the output says went wrong. */
export async function build(job: BuildJob, ports: Ports): Promise<Built> {
  const files = {
    metadata: `${job.directory}/metadata.json`,
    imageId: `${job.directory}/image-id`,
  };
  const secrets = await handSecrets(job.request.secrets, job, ports);
  const { layout, byDigest } = job.output;
  // The classic image store, which can attest nothing, pushes under a tag.
  const isWhole = layout !== undefined || byDigest;
  const isUsual = isWhole && (await attestsUsually(job.request, { ...ports, env: job.env }));
  const args = [...job.buildx.prefix, ...buildArgv({ ...job, files, secrets, isUsual })];
  const tail: string[] = [];
  const progress = followProgress();
  const { cache = followCache() } = job;
  const check = followChecks(dockerfilePath(job.request), ports.log);
  const onLine: ExecOptions['onLine'] = (line, _, continues) => {
    if (HARMLESS.test(line)) return ports.log.debug(line);
    ports.log.child(line);
    // BuildKit's own lines never do, and a number stands before those of the build: there it could print what looks like them.
    if (continues) return;
    if (job.request.isAnnotating) check(line);
    cache.onLine(line);
    ports.log.progress(progress(line));
    if (tail.push(line) > KEPT_LINES) tail.shift();
  };
  const { exitCode, signal } = await run(job, { args, onLine }, ports);
  if (exitCode !== 0) throw buildError({ exitCode, signal, tail, request: job.request });
  await checkExported(job.output, ports);
  const metadata = parseMetadata(await ports.files.readText(files.metadata));
  const used = cache.use();
  const imageId = (await ports.files.readText(files.imageId)) ?? metadata.digest ?? '';
  return {
    ...(metadata.digest && { digest: metadata.digest }),
    imageId: imageId.trim(),
    metadata: metadata.text,
    ...(used.steps > 0 && { cache: used }),
  };
}

/** A `docker` that does nothing may end well too. */
async function checkExported({ layout }: Output, { files }: Ports): Promise<void> {
  if (layout === undefined || (await files.kind(layout)) === 'directory') return;
  throw new PublishError({
    code: 'BUILD_SILENT',
    message: 'The build ended well but exported no image; nothing was published.',
    fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
  });
}

interface Child {
  readonly args: readonly string[];
  readonly onLine: ExecOptions['onLine'];
}

async function run({ buildx, env, request }: BuildJob, { args, onLine }: Child, ports: Ports) {
  using watch = watchConnection(ports.clock);
  try {
    return await ports.exec(buildx.file, args, {
      env: buildEnvironment(
        request,
        withoutCredentials(env, (name) => isNeeded(name, args)),
      ),
      onLine: (line, stream, continues = false) => {
        if (!continues) watch.onLine(line);
        onLine(line, stream, continues);
      },
      signal: AbortSignal.any([watch.signal, ...(ports.signal ? [ports.signal] : [])]),
    });
  } catch (cause) {
    throw watch.error() ?? startError(buildx.file, cause) ?? cause;
  }
}

/**
 * A build argument or a secret may be a variable of the environment; and the cache of GitHub Actions is reached with the runtime's token.
 * https://docs.docker.com/build/cache/backends/gha/
 */
function isNeeded(name: string, args: readonly string[]): boolean {
  const isCache = name === 'ACTIONS_RUNTIME_TOKEN';
  return args.some((arg) => arg.includes(name) || (isCache && arg.includes('type=gha')));
}

/** Why the program could not even be started, if it is that. */
function startError(file: string, cause: unknown): PublishError | undefined {
  switch ((cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOENT':
      return new PublishError({
        code: 'NO_DOCKER',
        message: `There is no program "${file}" on this machine.`,
        fix: 'Install Docker (docker CLI and buildx), or run this step on a runner that has them, such as ubuntu-latest.',
        cause,
      });
    case 'EACCES':
      return new PublishError({
        code: 'NO_BUILDX',
        message: `The program "${file}" cannot be started: permission denied.`,
        fix: `Make it executable: \`chmod +x ${file}\`.`,
        cause,
      });
    case 'E2BIG':
      return new PublishError({
        code: 'BAD_INPUT',
        message: 'The build has a longer value than this system lets a program have.',
        fix: 'Shorten `build-args` and `labels`: one value may have 128 KiB on Linux. Put larger data into a file of the context.',
        exitCode: 2,
        cause,
      });
    default:
      return undefined;
  }
}
