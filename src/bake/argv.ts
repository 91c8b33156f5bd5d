import { csvField } from '../inputs/csv.ts';
import { option, options } from '../options.ts';

/** Which definition to read, and how. */
export interface DefinitionRequest {
  /** Paths or URLs; empty: those that bake looks for. */
  readonly files: readonly string[];
  /** Targets and groups; empty: `default`. */
  readonly targets: readonly string[];
  /** `target.key=value` each. */
  readonly set: readonly string[];
  /** `NAME=value` each. */
  readonly vars: readonly string[];
  /** URL of a definition elsewhere; `''`: the working directory. */
  readonly source: string;
}

/** One image of the definition, and what becomes of it. */
export interface BakedImage {
  readonly target: string;
  /** Directory for its OCI layout. It exists: buildx permits writing only to what it can see. */
  readonly layout: string;
  /** In addition to the target's own; of the same key, instead of it. So are annotations. */
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** `[level:]key=value` each. */
  readonly annotations: readonly string[];
  /** `type=…` each; instead of what the target says of the same type. */
  readonly attests: readonly string[];
  /** References under which it is loaded into the local engine; empty: it is not. */
  readonly load: readonly string[];
}

export interface BakeArguments {
  /** The definition as it was printed. */
  readonly definition: string;
  readonly images: readonly BakedImage[];
  readonly builder: string;
  readonly pull: boolean;
  readonly noCache: boolean;
  /** Entitlements, `fs…=path` among them, as asked for. */
  readonly allow: readonly string[];
  /** Where buildx writes the digests and other facts as JSON. */
  readonly metadata: string;
  /** `build`, or what is asked about the Dockerfiles instead: then nothing is built. */
  readonly call: string;
}

/**
 * The argument vector that prints a definition with everything resolved, and builds nothing.
 * https://docs.docker.com/reference/cli/docker/buildx/bake/#print
 */
export function printArgv({
  files,
  targets,
  set,
  vars,
  source,
}: DefinitionRequest): readonly string[] {
  return [
    'bake',
    '--print',
    '--progress=plain',
    ...options('file', files),
    ...options('set', set),
    ...options('var', vars),
    '--',
    ...(source === '' ? [] : [source]),
    ...targets,
  ];
}

/**
 * The argument vector that builds images of a printed definition into a directory each. What was planned is what is built: the
 * definition is not read a second time. buildx asks for permission to write outside the working directory; it gets that for the
 * layouts, and for nothing else unless it is asked for.
 * https://docs.docker.com/reference/cli/docker/buildx/bake/#allow
 */
export function bakeArgv(bake: BakeArguments): readonly string[] {
  const { definition, images, builder, pull, noCache, allow, metadata, call } = bake;
  return [
    'bake',
    '--progress=plain',
    `--file=${definition}`,
    ...option('builder', builder),
    ...(pull ? ['--pull'] : []),
    ...(noCache ? ['--no-cache'] : []),
    ...options('allow', allow),
    ...(call === 'build'
      ? [
          ...options(
            'allow',
            images.map(({ layout }) => `fs.write=${layout}`),
          ),
          ...images.flatMap(overrides),
          `--metadata-file=${metadata}`,
        ]
      : [`--call=${call}`]),
    '--',
    ...images.map(({ target }) => target),
  ];
}

/** A value of `--set` is taken as it is: `${…}` in it is no template. */
function overrides(image: BakedImage): readonly string[] {
  const { target, layout, labels, annotations, attests, load } = image;
  const values = [
    ...(load.length > 0 ? [`output=type=docker,${csvField(`name=${load.join(',')}`)}`] : []),
    // Comes last, as in a build: buildx names the digest of the last.
    `output=type=oci,tar=false,${csvField(`dest=${layout}`)}`,
    ...labels.map(([key, value]) => `labels.${key}=${value}`),
    ...annotations.map((annotation) => `annotations=${annotation}`),
    ...attests.map((attest) => `attest=${attest}`),
  ];
  return values.map((value) => `--set=${target}.${value}`);
}
