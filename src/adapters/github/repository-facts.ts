import type { Environment } from '../../ports.ts';
import type { RepositoryFacts } from '../../tagging/index.ts';
import { factAt, type Json, valueAt } from './json.ts';
import type { RepositoryApi } from './repository-api.ts';

/** Where facts of the repository come from, in this order. */
export interface RepositorySources {
  readonly payload: Json;
  readonly env: Environment;
  readonly api?: RepositoryApi | undefined;
  readonly defaultBranchOfCheckout: () => Promise<string | undefined>;
  /** Whether anything looks at the default branch. */
  readonly needsDefaultBranch: boolean;
}

/** Facts, and what could not be found out. */
export interface FoundRepository {
  readonly repository: RepositoryFacts;
  readonly notices: readonly string[];
}

/** Puts the facts together; the API is asked only if one that is needed is still missing. */
export async function readRepositoryFacts(sources: RepositorySources): Promise<FoundRepository> {
  const { payload, env, api, needsDefaultBranch } = sources;
  const known = { ...fromEnvironment(env), ...fromJson(factsOf(payload)) };
  const wanted = [
    'name',
    'url',
    'description',
    'license',
    ...(needsDefaultBranch ? ['defaultBranch'] : []),
  ];
  if (wanted.every((fact) => Object.hasOwn(known, fact))) return { repository: known, notices: [] };
  const answer = await api?.repository();
  const answered = answer && 'json' in answer ? { ...fromJson(answer.json), ...known } : known;
  const notices = answer && 'failure' in answer ? [noticeOf(answer.failure)] : [];
  if (!needsDefaultBranch || answered.defaultBranch !== undefined)
    return { repository: answered, notices };
  const defaultBranch = await sources.defaultBranchOfCheckout();
  return {
    repository: { ...answered, ...(defaultBranch !== undefined && { defaultBranch }) },
    notices,
  };
}

function factsOf(payload: Json): Json {
  return typeof payload === 'object' && payload !== null && 'repository' in payload
    ? payload.repository
    : undefined;
}

function fromEnvironment(env: Environment): RepositoryFacts {
  const repository = env.GITHUB_REPOSITORY;
  if (!repository) return {};
  const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  return {
    name: repository.slice(repository.lastIndexOf('/') + 1),
    url: `${server}/${repository}`,
  };
}

/** A repository as events and the API describe it. */
function fromJson(json: Json): RepositoryFacts {
  const facts = {
    name: factAt(json, 'name'),
    url: factAt(json, 'html_url'),
    description: factAt(json, 'description'),
    license: factAt(json, 'license', 'spdx_id'),
    defaultBranch: factAt(json, 'default_branch'),
    isPublic: isPublic(json),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** An internal one is private, too. */
function isPublic(json: Json): boolean | undefined {
  const isPrivate = valueAt(json, 'private');
  return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}

function noticeOf(failure: string): string {
  return `some facts of the repository (description, licence, default branch) may be missing: ${failure}`;
}
