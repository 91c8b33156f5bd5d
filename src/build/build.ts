import { PublishError } from '../errors.ts';
import type { BuildRequest } from '../inputs/request.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Digest } from '../reference/digest.ts';
import { buildArgv, type Output } from './argv.ts';
import type { BuildxCommand } from './buildx.ts';
import { buildError } from './errors.ts';
import { parseMetadata } from './metadata.ts';
import { followProgress } from './progress.ts';

export interface BuildJob {
  readonly request: BuildRequest;
  readonly labels: readonly (readonly [key: string, value: string])[];
  readonly output: Output;
  readonly buildx: BuildxCommand;
  /** The whole environment of the child. */
  readonly env: Environment;
  /** A private directory for the builder's answers. */
  readonly directory: string;
}

export interface Built {
  /** What the builder says it pushed; the registry is asked again. Absent if nothing was exported. */
  readonly digest?: Digest;
  readonly imageId: string;
  /** JSON of `--metadata-file`, without provenance. */
  readonly metadata: string;
}

/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;

/** Runs `buildx build`, its output going to the log line by line. Throws what the output says went wrong. */
export async function build(job: BuildJob, ports: Ports): Promise<Built> {
  const files = {
    metadata: `${job.directory}/metadata.json`,
    imageId: `${job.directory}/image-id`,
  };
  const args = [...job.buildx.prefix, ...buildArgv({ ...job, files })];
  const tail: string[] = [];
  const progress = followProgress();
  const onLine = (line: string) => {
    ports.log.child(line);
    ports.log.progress(progress(line));
    if (tail.push(line) > KEPT_LINES) tail.shift();
  };
  const { exitCode, signal } = await run(job, { args, onLine }, ports);
  if (exitCode !== 0) throw buildError({ exitCode, signal, tail, request: job.request });
  await checkExported(job.output, ports);
  const metadata = parseMetadata(await ports.files.readText(files.metadata));
  const imageId = ((await ports.files.readText(files.imageId)) ?? '').trim();
  return {
    ...(metadata.digest && { digest: metadata.digest }),
    imageId,
    metadata: metadata.text,
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
  readonly onLine: (line: string) => void;
}

async function run({ buildx, env }: BuildJob, { args, onLine }: Child, ports: Ports) {
  try {
    return await ports.exec(buildx.file, args, {
      // Provenance in the metadata would only grow it; we leave it out of the outputs anyway.
      env: { BUILDX_METADATA_PROVENANCE: 'disabled', ...env },
      onLine,
      ...(ports.signal && { signal: ports.signal }),
    });
  } catch (cause) {
    throw startError(buildx.file, cause) ?? cause;
  }
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
