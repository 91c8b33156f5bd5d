import type { SiteAnswer } from './site.ts';
import { tokenFront } from './token-front.ts';

/** A login of a self-hosted registry, and what it may do where. */
export interface HostedAccount {
  readonly password: string;
  /** Repository -> actions. */
  readonly repositories: Readonly<Record<string, readonly string[]>>;
}

export interface HostedOptions {
  readonly host: string;
  readonly upstream: string;
  readonly accounts: Readonly<Record<string, HostedAccount>>;
  readonly answers?: (method: string, path: string) => SiteAnswer | undefined;
}

const errors = (code: string, message: string) => ({ errors: [{ code, message }] });

/** Harbor's core: https://github.com/goharbor/harbor/blob/main/src/core/service/token/token.go */
export function harborSites({ host, ...options }: HostedOptions) {
  const { tokens, registry } = tokenFront({
    ...options,
    realm: `https://${host}/service/token`,
    service: 'harbor-registry',
    grant: grantOf(options.accounts, { status: 401, body: errors('UNAUTHORIZED', 'unauthorized') }),
    denied: (repository, action) => ({
      status: 401,
      body: errors(
        'UNAUTHORIZED',
        `unauthorized to access repository: ${repository}, action: ${action}`,
      ),
    }),
  });
  return { [host]: joined({ '/service/token': tokens }, registry) };
}

/** GitLab: the site gives the tokens, its registry has a host of its own. https://docs.gitlab.com/administration/packages/container_registry/ */
export function gitlabSites({ host, site, ...options }: HostedOptions & { readonly site: string }) {
  const { tokens, registry } = tokenFront({
    ...options,
    realm: `https://${site}/jwt/auth`,
    service: 'container_registry',
    grant: grantOf(options.accounts, {
      status: 403,
      body: errors('DENIED', 'access forbidden'),
    }),
  });
  return { [host]: registry, [site]: joined({ '/jwt/auth': tokens }, registry) };
}

/** Only what is allowed of what was asked; nothing is no error. */
function grantOf(
  accounts: HostedOptions['accounts'],
  refusal: SiteAnswer,
): Parameters<typeof tokenFront>[0]['grant'] {
  return (login, wanted) => {
    if (!login) return [];
    const account = accounts[login.username];
    if (account?.password !== login.password) return { refusal };
    return wanted.flatMap((access) => {
      const allowed = account.repositories[access.name] ?? [];
      const actions = access.actions.filter((action) => allowed.includes(action));
      return actions.length > 0 ? [{ ...access, actions }] : [];
    });
  };
}

type Listener = ReturnType<typeof tokenFront>['registry'];

/** By the path, else the last. */
function joined(paths: Readonly<Record<string, Listener>>, rest: Listener): Listener {
  return (incoming, response) => {
    const path = (incoming.url ?? '').replace(/\?.*$/, '');
    (paths[path] ?? rest)(incoming, response);
  };
}
