export type Action = 'pull' | 'push' | 'delete';

/** What a request needs to be allowed. https://distribution.github.io/distribution/spec/auth/scope/ */
export interface Scope {
  readonly repository: string;
  readonly actions: readonly Action[];
}

export const toPull = (repository: string): Scope => ({ repository, actions: ['pull'] });
export const toPush = (repository: string): Scope => ({ repository, actions: ['pull', 'push'] });
export const toDelete = (repository: string): Scope => ({
  repository,
  actions: ['pull', 'push', 'delete'],
});

export function renderScope({ repository, actions }: Scope): string {
  return `repository:${repository}:${actions.join(',')}`;
}

/** A token to pull is soon followed by one to push; asking for both at once saves a request. */
export function widened(scope: Scope): Scope {
  return scope.actions.join() === 'pull' ? toPush(scope.repository) : scope;
}
