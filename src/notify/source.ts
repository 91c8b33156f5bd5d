import type { RunFacts, RunOn } from '../tagging/index.ts';
import { plain } from './plain.ts';

/** The sources that an image was made of, and the run that made it; `''` = unknown. */
export interface Source {
  /** `acme/app`. */
  readonly repository: string;
  readonly repositoryUrl: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** What people call it: `main`, `v1`, `#7`. */
  readonly refName: string;
  readonly sha: string;
  readonly runId: string;
  readonly runUrl: string;
  readonly actor: string;
  /** `github`, `gitlab`, … */
  readonly ci: string;
}

export function sourceOf(facts: RunFacts): Source {
  const { repository, on, sha, runId, ci, runUrl = '', actor = '' } = facts;
  const repositoryUrl = httpUrl(repository.url);
  return {
    repository: plain(pathOf(repositoryUrl) || repository.name || ''),
    repositoryUrl,
    ...refOf(on),
    sha: plain(sha, 64),
    runId: plain(runId, 100),
    runUrl: httpUrl(runUrl),
    actor: plain(actor, 100),
    ci,
  };
}

function refOf(on: RunOn): Pick<Source, 'ref' | 'refName'> {
  switch (on.kind) {
    case 'branch':
      return { ref: plain(`refs/heads/${on.name}`), refName: plain(on.name) };
    case 'tag':
      return { ref: plain(`refs/tags/${on.name}`), refName: plain(on.name) };
    case 'pull-request':
      return { ref: plain(`refs/pull/${on.number}/merge`), refName: plain(`#${on.number}`) };
    case 'none':
      return { ref: '', refName: '' };
  }
}

/** Only web addresses become links. A URL parser has encoded what could end a line or a link. */
function httpUrl(text = ''): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  return url.href.length > LONGEST_URL ? '' : url.href.replace(/\/$/, '');
}

const LONGEST_URL = 1000;

function pathOf(url: string): string {
  return url === '' ? '' : new URL(url).pathname.replace(/^\/|\.git$/g, '');
}
