import { parseBuild } from './build.ts';
import { parseBuilder } from './builder.ts';
import { parseConnection } from './connection.ts';
import { checkNothingBuilds, parseArchive } from './existing.ts';
import { jobTokenOf } from './job-token.ts';
import { parseLogins } from './logins.ts';
import { quote } from './quote.ts';
import type { PublishRequest, Separators } from './request.ts';
import { parseRunner } from './runner.ts';
import type { InputName, RawInputs } from './schema.ts';
import { type Typed, typedValues } from './typed.ts';
import { type Problems, parseBoolean, parseChoice, parseNumber } from './values.ts';
import { parseWebhooks } from './webhooks.ts';

/** A run without secrets logs in nowhere, so its empty credentials are no mistake. */
export interface ParseOptions {
  readonly secretsAvailable: boolean;
}

/**
 * Turns what was typed into a request. Everything that is wrong goes into `problems`; the request is only to be
 * used when there are none.
 */
export async function parseInputs(
  raw: RawInputs,
  { secretsAvailable }: ParseOptions,
  problems: Problems,
): Promise<PublishRequest> {
  const typed = typedValues(raw);
  const flag = (input: InputName) =>
    parseBoolean({ input, text: typed(input), fallback: false }, problems);
  const choose = chooser(typed, problems);
  const from = typed('from');
  if (from !== '') checkNothingBuilds(raw, problems);
  const build = parseBuild(typed, { secretsAvailable }, problems);
  // What it means for the run's facts is decided where they are read.
  choose('meta-context', ['workflow', 'git']);
  return {
    tagging: taggingOf(typed, build.platforms, problems),
    build,
    builder: await parseBuilder(typed, problems),
    from,
    digests: typed('digests'),
    isAnnotated: isAnnotated(raw),
    test: typed('test'),
    fanOut: {
      runners: parseRunner(typed('runner'), problems),
      distribute: parseBoolean(
        { input: 'distribute', text: typed('distribute'), fallback: true },
        problems,
      ),
    },
    archive: parseArchive(typed('archive'), problems),
    reportDirectory: typed('report'),
    verify: choose('verify', ['digest', 'pull', 'anonymous']),
    connection: parseConnection(typed, problems),
    createRepository: flag('create-repository'),
    logins: secretsAvailable ? await parseLogins(typed, { isRegistryEnough: false }, problems) : [],
    policy: {
      floatingTags: choose('floating-tags', ['forward-only', 'always']),
      onExists: choose('on-exists', ['fail', 'skip', 'overwrite']),
    },
    require: choose('require', ['all', 'any', 'primary']),
    push: parseBoolean({ input: 'push', text: typed('push'), fallback: true }, problems),
    dryRun: flag('dry-run'),
    allowForkPush: flag('allow-fork-push'),
    separators: separatorsOf(raw),
    bakeTarget: bakeTargetOf(typed('bake-target'), problems),
    setOutputEnv: parseBoolean(
      { input: 'set-output-env', text: typed('set-output-env'), fallback: true },
      problems,
    ),
    ...jobTokenOf(typed),
    ...(await parseTelling(typed, { secretsAvailable }, problems)),
  };
}

function taggingOf(
  typed: Typed,
  platforms: readonly string[],
  problems: Problems,
): PublishRequest['tagging'] {
  const from = typed('from');
  return {
    images: typed('images'),
    tags: typed('tags'),
    flavor: typed('flavor'),
    labels: typed('labels'),
    annotations: typed('annotations'),
    annotationLevels: typed('annotation-levels'),
    shortShaLength: parseNumber(
      { input: 'short-sha-length', text: typed('short-sha-length'), fallback: 7 },
      problems,
    ),
    environment: typed('environment'),
    platforms,
    ...(from !== '' && !isMerge(from) && { isFinished: true }),
  };
}

/** Several images become one, whose index is ours to describe. */
function isMerge(from: string): boolean {
  return from.includes('\n');
}

/** Who is told of the result. */
async function parseTelling(
  typed: Typed,
  { secretsAvailable }: ParseOptions,
  problems: Problems,
): Promise<Pick<PublishRequest, 'webhooks' | 'deployment' | 'commitStatus'>> {
  return {
    webhooks: secretsAvailable ? await parseWebhooks(typed('webhooks'), problems) : [],
    deployment: typed('deployment'),
    commitStatus: parseBoolean(
      { input: 'commit-status', text: typed('commit-status'), fallback: false },
      problems,
    ),
  };
}

/** As in the chain, where annotations are only wired to the build if somebody wants them. */
function isAnnotated(raw: RawInputs): boolean {
  const levels = raw['annotation-levels']?.trim() ?? '';
  // action.yml fills in the default.
  return (raw.annotations?.trim() ?? '') !== '' || (levels !== '' && levels !== 'manifest');
}

/** White space counts here, so they are taken as they were typed. */
function separatorsOf(raw: RawInputs): Separators {
  return {
    tags: raw['sep-tags'] || '\n',
    labels: raw['sep-labels'] || '\n',
    annotations: raw['sep-annotations'] || '\n',
  };
}

/** https://docs.docker.com/build/bake/reference/#target */
function bakeTargetOf(name: string, problems: Problems): string {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) {
    problems.add({
      input: 'bake-target',
      message: `${quote(name)} is not the name of a target`,
      fix: 'Use letters, digits, `_` and `-`.',
    });
  }
  return name;
}

type Choose = <const T extends string>(input: InputName, choices: readonly [T, ...T[]]) => T;

function chooser(typed: Typed, problems: Problems): Choose {
  return (input, choices) => parseChoice({ input, text: typed(input), choices }, problems);
}
