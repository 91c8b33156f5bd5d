import { PublishError } from '../../errors.ts';
import { chooseChallenge, cleanText } from '../../oci/index.ts';
import type { Service } from '../../oidc/service.ts';
import { firewallFix } from './hint.ts';
import { parseAcrHost } from './host.ts';

/** Who gives the tokens of a registry. */
export interface TokenService {
  readonly origin: string;
  /** Its name there; that of a regional endpoint is the registry's. */
  readonly service: string;
}

/**
 * Asks a registry who gives its tokens. Throws `LOGIN_FAILED` where its firewall keeps us out, `REGISTRY_REFUSED` where it
 * names somebody else. https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md
 */
export async function tokenServiceOf(registry: string, service: Service): Promise<TokenService> {
  const answer = await service({ service: registry, url: `https://${registry}/v2/` });
  if (answer.status === 403) throw keptOut(registry, answer.text);
  const { realm = '', service: name = registry } =
    chooseChallenge(answer.headers.get('www-authenticate'))?.parameters ?? {};
  const url = URL.parse(realm);
  // The token that is sent there would open all registries that its owner may use.
  const own = [registry, parseAcrHost(registry)?.home];
  if (url?.protocol === 'https:' && own.includes(url.host)) {
    return { origin: url.origin, service: name };
  }
  throw new PublishError({
    code: 'REGISTRY_REFUSED',
    message: `${registry} answered ${answer.status}, and names a token service that is not its own: ${cleanText(realm, 256) || 'none'}`,
    fix: 'Something else may answer in its place: check the name of the registry, and the proxy.',
  });
}

function keptOut(registry: string, text: string): PublishError {
  return new PublishError({
    code: 'LOGIN_FAILED',
    message: `${registry} answered 403 before any login: ${cleanText(text)}`,
    fix: firewallFix(registry, text),
  });
}
