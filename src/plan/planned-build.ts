import type { BuildRequest, BuildSecret } from '../inputs/build-request.ts';
import type { PublishRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import { registryOfGithub } from '../registries/index.ts';
import type { RunFacts } from '../tagging/index.ts';
import { forStrangers, isStrangers } from './strangers.ts';

/** A build with everything in it that the run decides. */
export interface PlannedBuild extends BuildRequest {
  /** When the image says it was created, in seconds since 1970; absent: when it was built. */
  readonly createdAt?: number;
  /** Attributes of the provenance that an image gets where nobody says anything about it. */
  readonly usualProvenance: string;
  /** Who built it, for the provenance: the page of this attempt of the run; `''` if unknown. */
  readonly builderId: string;
}

/** Puts the facts of the run into what was asked: its commit as a Git context, the commit's time, nothing for strangers. */
export function plannedBuild(
  request: PublishRequest,
  facts: RunFacts,
  problems: Problems,
): PlannedBuild {
  const ofStrangers = isStrangers(request, facts);
  const build = ofStrangers ? forStrangers(request.build, facts) : request.build;
  const git = gitContext(request, facts);
  const expand = (input: string, text: string) => {
    if (!DEFAULT_CONTEXT.test(text)) return text;
    if (git === undefined) problems.add({ input, ...NO_COMMIT });
    return git === undefined ? text : text.replace(DEFAULT_CONTEXT, git);
  };
  const context = expand('context', build.context);
  const contexts = build.contexts.map((each) => expand('build-contexts', each));
  const isOwn = git !== undefined && [context, ...contexts].some((each) => each.includes(git));
  // The Dockerfile of somebody else's repository could read it.
  const isForOthers = /^(?:[a-z+]+:\/\/|git@)/i.test(context) && !context.startsWith(git ?? '\n');
  const token = isOwn && !isForOthers && !ofStrangers ? gitToken(request, facts) : [];
  const createdAt = creationOf(build, facts);
  return {
    ...build,
    context,
    contexts,
    secrets: [...build.secrets, ...token],
    ...(createdAt !== undefined && { createdAt }),
    usualProvenance: usualProvenance(facts),
    builderId: builderOf(facts),
  };
}

/**
 * All of it says every build argument, which only a public repository has shown already. What is not known to be public is private.
 * Without `inline-only`, which layouts would lose theirs by.
 * https://docs.docker.com/build/metadata/attestations/slsa-provenance/
 */
function usualProvenance({ repository }: RunFacts): string {
  return repository.isPublic === true ? 'mode=max' : 'mode=min';
}

function builderOf({ ci, runUrl = '', runAttempt }: RunFacts): string {
  const hasAttempts = ci === 'github' && runUrl !== '' && runAttempt !== '';
  return hasAttempts ? `${runUrl}/attempts/${runAttempt}` : runUrl;
}

/** As docker/build-push-action writes it. */
const DEFAULT_CONTEXT = /\{\{\s*defaultContext\s*\}\}/;

const NO_COMMIT = {
  message: 'this run has no commit of a repository, which `{{defaultContext}}` stands for',
  fix: 'Write the address of the repository, or a path in the workspace.',
};

/**
 * The run's commit for BuildKit to fetch; of a pull request on GitHub the test merge, or its head.
 * https://docs.docker.com/build/concepts/context/#git-repositories
 */
function gitContext(
  { build }: PublishRequest,
  { ci, on, sha, repository }: RunFacts,
): string | undefined {
  if (!repository.url || sha === '') return undefined;
  const isMerge = ci === 'github' && on.kind === 'pull-request' && on.queue === undefined;
  const ref = isMerge ? `refs/pull/${on.number}/${build.isHeadWanted ? 'head' : 'merge'}` : sha;
  return `${repository.url}.git#${ref}`;
}

/** The job's token for BuildKit's own fetch, bound to the server that it is of. */
function gitToken(
  { build, githubToken }: PublishRequest,
  { repository: { url = '' } }: RunFacts,
): readonly BuildSecret[] {
  const isTyped = build.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN'));
  if (!githubToken || isTyped || !URL.canParse(url)) return [];
  const { host, origin } = new URL(url);
  if (registryOfGithub(origin) !== githubToken.registry) return [];
  return [{ id: `GIT_AUTH_TOKEN.${host}`, from: { kind: 'value', value: githubToken.token } }];
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function creationOf(
  { buildArgs, isReproducible }: BuildRequest,
  { sourceDateEpoch, commitTime }: RunFacts,
): number | undefined {
  const isTyped = buildArgs.some((entry) => /^SOURCE_DATE_EPOCH(?:=|$)/.test(entry));
  const time = sourceDateEpoch ?? commitTime;
  return isReproducible && !isTyped && time !== undefined ? Math.floor(time / 1000) : undefined;
}
