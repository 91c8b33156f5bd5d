import { type BakeArguments, bakeArgv, type DefinitionRequest, printArgv } from '../bake/argv.ts';
import { type BakeImage, readDefinition } from '../bake/definition.ts';
import { buildError } from '../build/errors.ts';
import type { BuildxCommand } from '../builder/find-buildx.ts';
import { withoutAnyCredentials } from '../child-environment.ts';
import { BadRequest } from '../errors.ts';
import type { BuildRequest } from '../inputs/request.ts';
import type { Environment, Ports } from '../ports.ts';

/** A definition as buildx printed it, and the images in it. */
export interface PrintedDefinition {
  readonly text: string;
  readonly images: readonly BakeImage[];
}

/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;

/** Has buildx resolve the definition. Throws `BadRequest` with buildx's own words where it cannot. */
export async function printDefinition(
  request: DefinitionRequest,
  { buildx, env }: { readonly buildx: BuildxCommand; readonly env: Environment },
  { exec, signal }: Pick<Ports, 'exec' | 'signal'>,
): Promise<PrintedDefinition> {
  const printed: string[] = [];
  const said: string[] = [];
  const { exitCode } = await exec(buildx.file, [...buildx.prefix, ...printArgv(request)], {
    env: withoutAnyCredentials(env),
    onLine: (line, stream) => (stream === 'stdout' ? printed : said).push(line),
    ...(signal && { signal }),
  });
  const text = printed.join('\n');
  const images = exitCode === 0 ? readDefinition(text) : undefined;
  if (images && images.length > 0) return { text, images };
  const words = said.findLast((line) => line.startsWith('ERROR: ')) ?? said.at(-1) ?? '';
  throw new BadRequest([
    {
      input: inputOf(words, request),
      message: words.replace(/^ERROR: /, '') || 'the definition holds no target',
      fix: 'See what `docker buildx bake --print` says in the same folder.',
    },
  ]);
}

/** What buildx complains about. */
function inputOf(words: string, { targets, set, vars }: DefinitionRequest): string {
  if (targets.length > 0 && /find target/.test(words)) return 'targets';
  if (set.length > 0 && /override|unknown key/.test(words)) return 'set';
  return vars.length > 0 && /variable|flag: --var/.test(words) ? 'vars' : 'files';
}

export interface BakeRun {
  readonly args: BakeArguments;
  readonly buildx: BuildxCommand;
  readonly env: Environment;
  /** For messages. */
  readonly request: BuildRequest;
}

/** Builds all images of a definition at once, each into its layout. */
export async function runBake(
  { args, buildx, env, request }: BakeRun,
  ports: Ports,
): Promise<void> {
  const tail: string[] = [];
  const { exitCode, signal } = await ports.exec(
    buildx.file,
    [...buildx.prefix, ...bakeArgv(args)],
    {
      env: {
        BUILDX_METADATA_PROVENANCE: 'disabled',
        ...withoutAnyCredentials(env),
        // What may be read and written is decided by the arguments.
        BUILDX_BAKE_ENTITLEMENTS_FS: undefined,
      },
      onLine(line, _, continues) {
        ports.log.child(line);
        if (continues) return;
        if (tail.push(line) > KEPT_LINES) tail.shift();
      },
      ...(ports.signal && { signal: ports.signal }),
    },
  );
  if (exitCode !== 0) throw buildError({ exitCode, signal, tail, request });
}
