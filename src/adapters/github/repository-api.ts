import type { Environment, Fetch } from '../../ports.ts';
import type { Json } from './json.ts';

/** What it takes to ask GitHub. */
export interface ApiAccess {
  readonly env: Environment;
  readonly fetch: Fetch;
  readonly token?: string;
  /** All requests together, in milliseconds. */
  readonly apiTimeoutMs?: number | undefined;
}

/** An answer, or why there is none. */
export type Answer = { readonly json: Json } | { readonly failure: string };

/** Questions about the run's repository, and what is written there. */
export interface RepositoryApi {
  /** https://docs.github.com/en/rest/repos/repos#get-a-repository */
  repository(): Promise<Answer>;
  /** https://docs.github.com/en/rest/commits/commits#get-a-commit */
  commit(sha: string): Promise<Answer>;
  /** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
  compare(base: string, head: string): Promise<Answer>;
  /** https://docs.github.com/en/rest/git/refs#list-matching-references */
  tagRefs(): Promise<Answer>;
  /** https://docs.github.com/en/rest/deployments/deployments#create-a-deployment */
  createDeployment(body: Json): Promise<Answer>;
  /** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
  createDeploymentStatus(deployment: number, body: Json): Promise<Answer>;
  /** https://docs.github.com/en/rest/commits/statuses#create-a-commit-status */
  createCommitStatus(sha: string, body: Json): Promise<Answer>;
}

const TIMEOUT_MS = 5000;

/**
 * Asks GitHub's API, once per question and without retries: everything it knows is nice to have. The time limit starts with
 * the first question and holds for all. `undefined` where there is no repository to ask about.
 */
export function repositoryApi(access: ApiAccess): RepositoryApi | undefined {
  const repository = access.env.GITHUB_REPOSITORY ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  let signal: AbortSignal | undefined;
  const ask = (path: string, body?: Json) => {
    signal ??= AbortSignal.timeout(access.apiTimeoutMs ?? TIMEOUT_MS);
    return send({ path: `/repos/${repository}${path}`, body, signal }, access);
  };
  return {
    repository: () => ask(''),
    commit: (sha) => ask(`/commits/${encodeURIComponent(sha)}`),
    compare: (base, head) =>
      ask(`/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}?per_page=1`),
    tagRefs: () => ask('/git/matching-refs/tags/'),
    createDeployment: (body) => ask('/deployments', body),
    createDeploymentStatus: (deployment, body) => ask(`/deployments/${deployment}/statuses`, body),
    createCommitStatus: (sha, body) => ask(`/statuses/${encodeURIComponent(sha)}`, body),
  };
}

interface Request {
  readonly path: string;
  /** Is sent where there is one, else something is asked. */
  readonly body: Json;
  readonly signal: AbortSignal;
}

async function send(
  { path, body, signal }: Request,
  { env, fetch, token }: ApiAccess,
): Promise<Answer> {
  const base = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
  if (!isSafe(base)) return { failure: `GITHUB_API_URL is ${base}, and only https is used` };
  try {
    const response = await fetch(`${base}${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'registry-publish',
        'x-github-api-version': '2022-11-28',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal,
    });
    const text = await response.text();
    if (!response.ok) return { failure: `${base}${path} answered ${response.status}` };
    return { json: JSON.parse(text) };
  } catch {
    return { failure: `${base}${path} gave no usable answer` };
  }
}

/** The token must not cross a network in the clear. */
function isSafe(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const { protocol, hostname } = new URL(base);
  const isLoopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
