import { jsonOf, requiredText } from '../../oidc/answer.ts';
import { askMetadata } from '../../oidc/metadata.ts';
import type { AmbientExchange, ExchangePorts, Minted } from '../exchange.ts';
import { accessToken, loginBy } from './access-token.ts';
import { type CredentialsFile, credentialsFile } from './credentials-file.ts';
import { byExternalAccount } from './external-account.ts';
import { byServiceAccount, byUser } from './oauth2.ts';
import { unusable } from './unusable.ts';

/**
 * What the machine has: the file of credentials that Google's own tools read, else the service account of a machine of
 * Google's. https://cloud.google.com/docs/authentication/application-default-credentials
 */
export const ambient: AmbientExchange = async (_, ports) => {
  const file = await credentialsFile(ports);
  return file ? byFile(file, ports) : byMachine(ports);
};

async function byFile(file: CredentialsFile, ports: ExchangePorts): Promise<Minted> {
  switch (file.content.type) {
    case 'service_account':
      return loginBy(await byServiceAccount(file, ports));
    case 'external_account':
      return loginBy(await byExternalAccount(file, ports));
    case 'authorized_user':
      return loginBy(await byUser(file, ports));
    default:
      throw unusable(file.path, `has credentials of the type "${file.content.type}"`);
  }
}

const METADATA = 'http://metadata.google.internal/computeMetadata/v1';
const FLAVOR = 'metadata-flavor';

/** https://cloud.google.com/compute/docs/access/authenticate-workloads#applications */
async function byMachine(ports: ExchangePorts): Promise<Minted | undefined> {
  const service = 'Google’s metadata server';
  const asked = ports.clock.now();
  const answer = await askMetadata(
    {
      service,
      url: `${METADATA}/instance/service-accounts/default/token`,
      headers: { [FLAVOR]: 'Google' },
    },
    ports.service,
  );
  // Somebody else may answer to every name; a machine may have no service account.
  if (answer?.status !== 200 || answer.headers.get(FLAVOR) !== 'Google') return undefined;
  const body = jsonOf(answer);
  const token = requiredText(service, body, 'access_token');
  return loginBy(accessToken({ token, lifetime: body.expires_in, asked }, ports));
}
