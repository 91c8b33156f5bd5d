import type { RequestListener } from 'node:http';
import { type SiteAnswer, site } from '../site.ts';
import { issueToken, principalsOf, SCOPE, type Tokens } from './identities.ts';

export interface AccountsOptions {
  readonly tokens: Tokens;
  /** E-mail address -> who may act as it. */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
  readonly isDisabled?: boolean;
}

const PATH = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;

/** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
export function iamCredentialsSite({
  tokens,
  accounts,
  isDisabled,
}: AccountsOptions): RequestListener {
  return site(({ method, path, headers, body }) => {
    const [, encoded = ''] = PATH.exec(path) ?? [];
    if (method !== 'POST' || encoded === '') return refuse(404, 'NOT_FOUND', 'not found');
    if (isDisabled) {
      return refuse(
        403,
        'PERMISSION_DENIED',
        'IAM Service Account Credentials API has not been used in project 42 before or it is disabled.',
      );
    }
    const [scheme, token = ''] = (headers.authorization ?? '').split(' ');
    const principals = scheme === 'Bearer' ? principalsOf(tokens, token) : [];
    if (principals.length === 0) {
      return refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    }
    const { scope, lifetime } = JSON.parse(body) as { scope?: unknown; lifetime?: string };
    const [, seconds] = /^(\d+)s$/.exec(lifetime ?? '') ?? [];
    const isScoped = Array.isArray(scope) && scope.length === 1 && scope[0] === SCOPE;
    if (!isScoped || !(Number(seconds) > 0 && Number(seconds) <= 3600)) {
      return refuse(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
    }
    const email = decodeURIComponent(encoded);
    const members = accounts[email];
    if (!members)
      return refuse(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${email}`);
    if (!members.some((member) => principals.includes(member))) {
      return refuse(
        403,
        'PERMISSION_DENIED',
        "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
      );
    }
    return {
      status: 200,
      body: {
        accessToken: issueToken(tokens, [`serviceAccount:${email}`], Number(seconds)),
        expireTime: new Date(Date.now() + Number(seconds) * 1000).toISOString(),
      },
    };
  });
}

function refuse(code: number, status: string, message: string): SiteAnswer {
  return { status: code, body: { error: { code, message, status } } };
}
