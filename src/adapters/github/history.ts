import type { History } from '../../ports.ts';
import { textAt } from './json.ts';
import { type ApiAccess, repositoryApi } from './repository-api.ts';

const TAGS = 'refs/tags/';

/** The history as GitHub knows it, for checkouts that are shallow: the usual ones. */
export function githubHistory(access: ApiAccess): History {
  return {
    async tagNames() {
      const answer = await repositoryApi(access)?.tagRefs();
      if (!answer || !('json' in answer) || !Array.isArray(answer.json)) return undefined;
      const refs = answer.json.map((each: unknown) => textAt(each, 'ref') ?? '');
      return refs.filter((ref) => ref.startsWith(TAGS)).map((ref) => ref.slice(TAGS.length));
    },
    async descends(commit, ancestor) {
      const answer = await repositoryApi(access)?.compare(ancestor, commit);
      const status = answer && 'json' in answer ? textAt(answer.json, 'status') : undefined;
      if (status === undefined) return undefined;
      return status === 'ahead' || status === 'identical';
    },
  };
}
