import { parseAttestations } from './attestations.ts';
import { parseBuildArgs } from './build-args.ts';
import { parseExports } from './build-exports.ts';
import type { BuildRequest } from './build-request.ts';
import { parseBuildSecrets } from './build-secrets.ts';
import { parseSurroundings } from './build-surroundings.ts';
import { parseCache } from './cache.ts';
import { type Form, formReader } from './forms.ts';
import { parseCommaList } from './lists.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import { type Problems, parseBoolean, parseChoice, parsePlatforms } from './values.ts';

const CONTEXTS: Form = {
  input: 'build-contexts',
  pattern: /^[\w./:@-]+=.+$/s,
  example: 'name=path/or/address',
};
const SSH: Form = { input: 'ssh', pattern: /^[\w.-]+(?:=.+)?$/, example: 'default' };

/** What is to be built, and how: the inputs of docker/build-push-action under their names. */
export function parseBuild(
  typed: Typed,
  options: { readonly secretsAvailable: boolean },
  problems: Problems,
): BuildRequest {
  const flag = (input: InputName) =>
    parseBoolean({ input, text: typed(input), fallback: false }, problems);
  const read = formReader(typed, problems);
  return {
    context: contextOf(typed('context'), problems),
    file: fileOf(typed('file'), problems),
    buildArgs: parseBuildArgs(typed('build-args'), problems),
    contexts: read.lines(CONTEXTS),
    target: typed('target'),
    platforms: parsePlatforms(parseCommaList(typed('platforms')), problems),
    pull: flag('pull'),
    noCache: flag('no-cache'),
    noCacheFilters: parseCommaList(typed('no-cache-filters')),
    secrets: parseBuildSecrets(typed, options, problems),
    ssh: read.comma(SSH),
    ...parseExports(typed, problems),
    ...parseSurroundings(typed, problems),
    ...parseAttestations(typed, problems),
    call: parseChoice(
      {
        input: 'call',
        text: typed('call'),
        choices: ['build', 'check', 'outline', 'targets'],
      },
      problems,
    ),
    engine: parseChoice(
      { input: 'engine', text: typed('engine'), choices: ['docker', 'buildah', 'podman'] },
      problems,
    ),
    isReproducible:
      parseChoice(
        {
          input: 'source-date-epoch',
          text: typed('source-date-epoch'),
          choices: ['commit', 'none'],
        },
        problems,
      ) === 'commit',
    isHeadWanted: flag('git-context-pr-head'),
    isAnnotating: parseBoolean(
      { input: 'checks-annotations', text: typed('checks-annotations'), fallback: true },
      problems,
    ),
    cache: parseCache(typed, problems),
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

/** buildx reads a Dockerfile called `-` from standard input, which is empty here. */
function fileOf(file: string, problems: Problems): string {
  if (file === '-') {
    problems.add({
      input: 'file',
      message: '"-" is standard input, and no Dockerfile stands there',
      fix: 'Write the path of the Dockerfile; `./-` is a file of that name.',
    });
  }
  return file;
}
