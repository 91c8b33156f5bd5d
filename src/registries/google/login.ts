import type { Exchange, Exchanges } from '../exchange.ts';
import { loginBy } from './access-token.ts';
import { ambient } from './ambient.ts';
import { federate, JWT_TYPE, STS_URL } from './federate.ts';
import { impersonate, impersonationUrl } from './impersonate.ts';
import { parsePoolProvider } from './pool.ts';
import { principalsOf } from './principal.ts';

/**
 * The job's ID token for an access token: of the pool's principal itself, for 5 minutes, or of a service account that it
 * may act as, for an hour.
 * https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
 */
const keyless: Exchange = async ({ fields }, ports) => {
  const { 'workload-identity-provider': text = '', 'service-account': account } = fields;
  const provider = parsePoolProvider(text);
  if (!provider) throw new Error('checked with the inputs');
  const audience = fields['oidc-audience'] ?? `https://iam.googleapis.com/${provider.name}`;
  const { jwt, claims } = await ports.idToken(audience);
  const [principal = ''] = principalsOf(provider, claims);
  ports.log.debug(`Logging in as ${account ? `serviceAccount:${account}` : principal}`);
  const subject = { token: jwt, type: JWT_TYPE, claims };
  const federated = await federate(
    { ...subject, audience: `//iam.googleapis.com/${provider.name}` },
    STS_URL,
    ports,
  );
  if (account === undefined) return loginBy(federated);
  const by = { claims, provider };
  return loginBy(await impersonate({ url: impersonationUrl(account), by }, federated, ports));
};

export const google: Exchanges = { keyless, ambient };
