import { secret } from '../secret.ts';
import { parseConnection } from './connection.ts';
import { checkNothingBuilds, parseArchive } from './existing.ts';
import { parseCommaList, parseLines } from './lists.ts';
import { parseLogins } from './logins.ts';
import { quote } from './quote.ts';
import type { BuildRequest, PublishRequest, Separators } from './request.ts';
import type { InputName, RawInputs } from './schema.ts';
import { type Typed, typedValues } from './typed.ts';
import { type Problems, parseBoolean, parseChoice, parseNumber, parsePlatforms } from './values.ts';
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
  const token = typed('github-token');
  const from = typed('from');
  if (from !== '') checkNothingBuilds(raw, problems);
  const build = parseBuild(typed, problems);
  // What it means for the run's facts is decided where they are read.
  choose('meta-context', ['workflow', 'git']);
  return {
    tagging: {
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
      platforms: build.platforms,
      ...(from !== '' && { isFinished: true }),
    },
    build,
    from,
    archive: parseArchive(typed('archive'), problems),
    reportDirectory: typed('report'),
    verify: choose('verify', ['digest', 'pull', 'anonymous']),
    connection: parseConnection(typed, problems),
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
    ...(token !== '' && { githubToken: secret(token) }),
    ...(await parseTelling(typed, { secretsAvailable }, problems)),
  };
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

function parseBuild(typed: Typed, problems: Problems): BuildRequest {
  const flag = (input: InputName) =>
    parseBoolean({ input, text: typed(input), fallback: false }, problems);
  return {
    context: contextOf(typed('context'), problems),
    file: typed('file'),
    buildArgs: buildArgsOf(typed('build-args'), problems),
    target: typed('target'),
    platforms: parsePlatforms(parseCommaList(typed('platforms')), problems),
    pull: flag('pull'),
    noCache: flag('no-cache'),
    builder: typed('builder'),
    load: flag('load'),
  };
}

/** The context is the only positional argument of the build: it must not read as an option or as standard input. */
function contextOf(context: string, problems: Problems): string {
  if (context.startsWith('-')) {
    problems.add({
      input: 'context',
      message: `${quote(context)} is not a path`,
      fix: 'Write `./` before a directory whose name starts with `-`.',
    });
  }
  return context;
}

function buildArgsOf(text: string, problems: Problems): readonly string[] {
  const entries = parseLines(text);
  for (const entry of entries) {
    if (/^[A-Za-z_][A-Za-z0-9_.-]*(?:=|$)/.test(entry)) continue;
    // What stands behind the `=` may be meant for no one's eyes.
    const [name = ''] = entry.split('=', 1);
    problems.add({
      input: 'build-args',
      message: `${quote(name)} is not the name of a build argument`,
      fix: 'Write one `KEY=value` per line.',
    });
  }
  return entries;
}
