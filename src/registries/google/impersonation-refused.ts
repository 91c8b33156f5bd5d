import type { PublishError } from '../../errors.ts';
import type { Claims } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import { shellWord } from '../../oidc/shell-word.ts';
import type { PoolProvider } from './pool.ts';
import { principalsOf } from './principal.ts';

/** Who wants to act as a service account. */
export interface Impersonator {
  readonly claims?: Claims;
  /** Absent where it is no federated identity. */
  readonly provider?: PoolProvider | undefined;
}

interface Refused {
  readonly service: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly url: string;
  readonly by: Impersonator;
}

/** Why nobody may act as the service account, and the binding that lets them. */
export function impersonationRefused({ service, status, body, url, by }: Refused): PublishError {
  const { message, status: state } = (body.error ?? {}) as Record<string, unknown>;
  const words = [state, message].filter((text) => typeof text === 'string').join(': ');
  const [, encoded = ''] = /serviceAccounts\/([^/]+):generateAccessToken$/.exec(url) ?? [];
  const email = decodeURIComponent(encoded);
  return identityRefused({
    ...{ service, status, words, claims: by.claims ?? {} },
    ...adviceOn({ words, status, email }, by),
  });
}

function adviceOn(
  { words, status, email }: { words: string; status: number; email: string },
  { claims = {}, provider }: Impersonator,
) {
  const account = shellWord(email);
  const [, project = ''] = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email) ?? [];
  const at = project === '' ? '' : ` --project=${shellWord(project)}`;
  if (/has not been used in project|is disabled|SERVICE_DISABLED/.test(words)) {
    return {
      fix: 'Enable the API in that project; it takes a few minutes.',
      paste: [`gcloud services enable iamcredentials.googleapis.com${at}`],
    };
  }
  if (status === 404) {
    return {
      fix: `There is no service account ${email}. Correct \`service-account\`; these exist.`,
      paste: [`gcloud iam service-accounts list${at} --format='value(email)'`],
    };
  }
  const bind = `gcloud iam service-accounts add-iam-policy-binding ${account}${at}`;
  const members = provider ? principalsOf(provider, claims) : ['PRINCIPAL'];
  const role = provider ? 'roles/iam.workloadIdentityUser' : 'roles/iam.serviceAccountTokenCreator';
  const which = provider
    ? ' The first line is for exactly this subject, the second for all runs of the repository, if the provider maps `attribute.repository=assertion.repository`.'
    : '';
  return {
    fix: `Check that the service account ${email} exists, and let this identity act as it.${which} It takes effect after up to 5 minutes.`,
    paste: members.map((member) => `${bind} --role=${role} --member=${shellWord(member)}`),
  };
}
