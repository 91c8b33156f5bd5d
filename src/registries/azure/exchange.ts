import { jsonOf, requiredText, wordsOf } from '../../oidc/answer.ts';
import type { Claims } from '../../oidc/id-token.ts';
import { identityRefused } from '../../oidc/refusal.ts';
import type { ExchangePorts, Minted } from '../exchange.ts';
import { tokenServiceOf } from './challenge.ts';
import { ABAC, NULL_GUID, roleLine } from './hint.ts';

/** A token of Entra for the registries. */
export interface EntraToken {
  /** Masked already. */
  readonly token: string;
  /** Absent where nobody said it. */
  readonly tenant?: string | undefined;
  /** Of whom, where that is known. */
  readonly client?: string | undefined;
  readonly claims?: Claims;
}

/** https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md */
const LIFETIME_MS = 3 * 60 * 60 * 1000;

/**
 * A token of the registry itself for one of Entra. As a password beside the null GUID it is what `az acr login` hands to
 * docker.
 */
export async function registryLogin(
  registry: string,
  { token, tenant, client = 'CLIENT_ID', claims = {} }: EntraToken,
  ports: ExchangePorts,
): Promise<Minted> {
  const asked = ports.clock.now();
  const { origin, service: name } = await tokenServiceOf(registry, ports.service);
  const answer = await ports.service({
    service: registry,
    url: `${origin}/oauth2/exchange`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...{ grant_type: 'access_token', service: name, access_token: token },
      ...(tenant !== undefined && { tenant }),
    }).toString(),
  });
  const body = jsonOf(answer);
  if (answer.status !== 200) {
    throw identityRefused({
      ...{ service: registry, status: answer.status, words: wordsOf(body), claims },
      fix: `Entra knows this identity, the registry does not: check that \`tenant-id\` is the tenant of the registry's subscription, and give the identity a role there. ${ABAC}`,
      paste: [roleLine(registry, client)],
    });
  }
  const password = requiredText(registry, body, 'refresh_token');
  ports.mask(password);
  return { username: NULL_GUID, password, expiresAt: asked + LIFETIME_MS };
}
