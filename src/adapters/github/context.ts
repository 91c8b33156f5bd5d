import type { Clock, Environment, Files, Ports } from '../../ports.ts';
import { factNeeds, type RunFacts } from '../../tagging/index.ts';
import { type Checkout, findCheckout } from '../git/checkout.ts';
import { readHead } from '../git/head.ts';
import { readTagNames } from '../git/refs.ts';
import { sourceDateEpoch } from '../source-date-epoch.ts';
import { readEvent } from './event.ts';
import { jobCacheOf } from './job-cache.ts';
import { type Json, textAt, valueAt } from './json.ts';
import { readMissingFacts } from './missing-facts.ts';
import { baseRefOf, type Located, locateRun } from './run-on.ts';
import { findUntrusted } from './untrusted.ts';

/** The ports that it takes. */
export interface ContextPorts extends Pick<Ports, 'env' | 'fetch' | 'exec'> {
  readonly files: Pick<Files, 'readText'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What the facts of a run on GitHub are read with. */
export interface GitHubContextRequest {
  /** Inputs as typed: facts that none of them looks at are not looked for. */
  readonly raw: Readonly<Record<string, string | undefined>>;
  readonly ports: ContextPorts;
  /** Where the checkout may be; the working directory unless told otherwise. */
  readonly directory?: string;
  /** For all requests to GitHub's API together, in milliseconds. */
  readonly apiTimeoutMs?: number;
}

type FindCheckout = () => Promise<Checkout | undefined>;

/**
 * The facts of a run on GitHub Actions. Starts no process and sends no request if the event says everything that is needed;
 * whatever fails makes a fact unknown and is never an error.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function readGitHubFacts(request: GitHubContextRequest): Promise<RunFacts> {
  const { raw, ports, directory = process.cwd(), apiTimeoutMs } = request;
  const { env } = ports;
  const { payload, notice } = await readEvent(env, ports.files);
  const checkout = once(() => findCheckout(directory));
  const { on, sha, warning } = await locate(request, payload, checkout);
  const epoch = sourceDateEpoch(env);
  const needs = factNeeds(raw);
  const { repository, commitTime, notices } = await readMissingFacts({
    payload,
    sha,
    needsDefaultBranch: needs.defaultBranch && on.kind === 'branch',
    needsCommitTime: needs.commitTime || epoch.time === undefined,
    findCheckout: checkout,
    ports,
    token: raw['github-token'] ?? '',
    apiTimeoutMs,
  });
  const onDefaultBranch = on.kind === 'branch' && on.name === repository.defaultBranch;
  const gitTags = needs.gitTags && onDefaultBranch ? await readTags(checkout, ports) : undefined;
  const untrusted = findUntrusted(env, payload);
  const jobCache = jobCacheOf(env);
  const event = env.GITHUB_EVENT_NAME ?? '';
  return {
    ci: 'github',
    event,
    on,
    sha,
    baseRef: baseRefOf(on, payload),
    repository,
    ...(commitTime !== undefined && { commitTime }),
    ...(epoch.time !== undefined && { sourceDateEpoch: epoch.time }),
    now: ports.clock.now(),
    releaseIsPrerelease: event === 'release' && valueAt(payload, 'release', 'prerelease') === true,
    buildNumber: env.GITHUB_RUN_NUMBER ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? '',
    ...runBy(env),
    ...(gitTags && { gitTags }),
    notices: [...(notice ? [notice] : []), ...notices],
    warnings: [warning, epoch.warning].filter((each) => each !== undefined),
    ...(untrusted && { untrusted }),
    ...(jobCache && { jobCache }),
  };
}

/** Page of the run, the same for all its attempts, and who started this one. */
function runBy(env: Environment): Pick<RunFacts, 'runUrl' | 'actor'> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const actor = env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR;
  return {
    ...(server && repository && id && { runUrl: `${server}/${repository}/actions/runs/${id}` }),
    ...(actor && { actor }),
  };
}

/** Ref and commit, from the workflow's environment or from the checkout. */
async function locate(
  { raw, ports }: GitHubContextRequest,
  payload: Json,
  checkout: FindCheckout,
): Promise<Located & { readonly sha: string }> {
  const { env } = ports;
  if (raw['meta-context']?.trim() === 'git') {
    const found = await checkout();
    if (found) return readHead(found, ports);
    const warning =
      'meta-context is git, but there is no git checkout here: add actions/checkout before this step';
    return { on: { kind: 'none' }, sha: '', warning };
  }
  const asksForHead = /^true$/i.test(raw['pr-head-sha']?.trim() ?? '');
  const isPullRequest = env.GITHUB_EVENT_NAME?.startsWith('pull_request') === true;
  const head = textAt(payload, 'pull_request', 'head', 'sha');
  const sha = (asksForHead && isPullRequest ? head : undefined) ?? env.GITHUB_SHA ?? '';
  return { ...locateRun(env, payload), sha };
}

async function readTags(checkout: FindCheckout, ports: Pick<Ports, 'env' | 'exec'>) {
  const found = await checkout();
  return found && readTagNames(found, ports);
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
