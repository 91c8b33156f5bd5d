/** What triggered a run: GitHub's variables and the payload of its event. */
export interface RunEvent {
  readonly env: Readonly<Record<string, string>>;
  readonly payload: { readonly repository: object };
}

export const SHA = 'd3b07384d113edec49eaa6238ad5ff00c86786a9';

const REPOSITORY = {
  name: 'app',
  full_name: 'acme/app',
  html_url: 'https://github.com/acme/app',
  description: 'An app',
  default_branch: 'main',
  license: { spdx_id: 'MIT' },
};
const COMMIT = { id: SHA, timestamp: '2026-01-02T03:04:05Z' };
const FORK = { full_name: 'stranger/app' };

export function tagPush(tag: string): RunEvent {
  const ref = `refs/tags/${tag}`;
  return event('push', ref, { ref, head_commit: COMMIT, base_ref: null });
}

export function branchPush(branch: string): RunEvent {
  const ref = `refs/heads/${branch}`;
  return event('push', ref, { ref, head_commit: COMMIT, base_ref: null });
}

/** A pull request from a fork; with the event `pull_request_target` it runs with the repository's secrets. */
export function forkPullRequest(name: 'pull_request' | 'pull_request_target'): RunEvent {
  const ref = name === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main';
  const head = { ref: 'patch', sha: SHA, repo: FORK };
  const base = { ref: 'main', repo: REPOSITORY };
  return event(name, ref, { number: 7, pull_request: { number: 7, head, base } });
}

/** Dependabot pushes a branch. */
export function dependabotPush(): RunEvent {
  const { env, payload } = branchPush('dependabot/npm/yaml');
  return { env: { ...env, GITHUB_ACTOR: 'dependabot[bot]' }, payload };
}

function event(name: string, ref: string, payload: object): RunEvent {
  return {
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: ref,
      GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
      GITHUB_SHA: SHA,
      GITHUB_ACTOR: 'ada',
    },
    payload: { repository: REPOSITORY, ...payload },
  };
}
