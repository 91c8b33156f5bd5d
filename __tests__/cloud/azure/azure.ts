import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { SignJWT } from 'jose';
import type { Issuer } from '../issuer.ts';
import type { ShownLogin } from '../registry-front.ts';
import { type SiteAnswer, type SiteRequest, site } from '../site.ts';
import { tokenFront } from '../token-front.ts';
import { type App, entraSite } from './entra.ts';

export const TENANT = '11111111-2222-3333-4444-555555555555';
export const CLIENT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

/** A cloud of Azure, as far as a registry in it goes. */
export interface AzurePlace {
  readonly host: string;
  /** Its name for itself, also at the endpoint of a region. */
  readonly service: string;
  readonly authority: string;
  readonly audience: string;
  readonly resource: string;
}

export const PUBLIC: AzurePlace = {
  host: 'acme.azurecr.io',
  service: 'acme.azurecr.io',
  authority: 'login.microsoftonline.com',
  audience: 'api://AzureADTokenExchange',
  resource: 'https://containerregistry.azure.net',
};

export interface AzureOptions {
  readonly issuer: Issuer;
  /** The registry behind, `127.0.0.1:<port>`. */
  readonly upstream: string;
  readonly place?: AzurePlace;
  readonly apps?: Readonly<Record<string, App>>;
  /** Client ids that the registry knows. */
  readonly known?: readonly string[];
  /** Client ids with the role AcrPush. */
  readonly pushers?: readonly string[];
  /** User name -> password: the admin account, tokens of the registry. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Another tenant than that of the registry's subscription is asked. */
  readonly registryTenant?: string;
  readonly isFirewalled?: boolean;
  /** In the challenge. */
  readonly realm?: string;
}

const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const VISIT =
  'authentication required, visit https://aka.ms/acr/authorization for more information.';

/** Microsoft Entra with one tenant, and one registry. https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md */
export function makeAzure(options: AzureOptions) {
  const { issuer, place = PUBLIC, apps = {} } = options;
  const { authority, audience, resource, host } = place;
  /** Token -> client id. */
  const tokens = new Map<string, string>();
  const refresh = new Map<string, string>();
  const exchanges: URLSearchParams[] = [];
  const sites: Record<string, RequestListener> = {
    [authority]: entraSite({ tenant: TENANT, apps, issuer, audience, resource, tokens }),
    [host]: registrySite(options, { tokens, refresh, exchanges }),
  };
  return { sites, tokens, refresh, exchanges, resource };
}

interface Books {
  readonly tokens: Map<string, string>;
  readonly refresh: Map<string, string>;
  readonly exchanges: URLSearchParams[];
}

function registrySite(options: AzureOptions, books: Books): RequestListener {
  const { place = PUBLIC, apps = {}, accounts = {}, pushers = [CLIENT] } = options;
  const { host, service } = place;
  const front = tokenFront({
    upstream: options.upstream,
    realm: options.realm ?? `https://${host}/oauth2/token`,
    service,
    grant(login, wanted) {
      const who = login && whoIs(login);
      if (who === undefined) return { refusal: unauthorized(VISIT) };
      const mayPush = pushers.includes(who) || who in accounts;
      return mayPush ? wanted : wanted.map((access) => ({ ...access, actions: ['pull'] }));
    },
  });
  const exchange = site((request) => exchanged(request, options, books));
  const firewall = site(() => ({
    status: 403,
    body: {
      errors: [
        {
          code: 'DENIED',
          message:
            "client with IP '20.1.2.3' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
        },
      ],
    },
  }));
  return (incoming, response) => {
    const { url = '' } = incoming;
    if (options.isFirewalled) firewall(incoming, response);
    else if (url.startsWith('/oauth2/exchange')) exchange(incoming, response);
    else (url.startsWith('/oauth2/token') ? front.tokens : front.registry)(incoming, response);
  };

  /** The client id of a service principal, the name of an account; `undefined` for a stranger. */
  function whoIs({ username, password }: ShownLogin): string | undefined {
    if (username === NULL_GUID) return books.refresh.get(password);
    if (accounts[username] === password) return username;
    return apps[username]?.secret === password && password !== '' ? username : undefined;
  }
}

async function exchanged(
  { method, headers, body }: SiteRequest,
  { place = PUBLIC, known = [CLIENT], registryTenant = TENANT }: AzureOptions,
  { tokens, refresh, exchanges }: Books,
): Promise<SiteAnswer> {
  const form = new URLSearchParams(body);
  exchanges.push(form);
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  if (method !== 'POST' || !isForm || form.get('grant_type') !== 'access_token') {
    return { status: 400, body: { errors: [{ code: 'BAD_REQUEST', message: 'bad request' }] } };
  }
  if (form.get('service') !== place.service) return unauthorized('service does not match');
  const client = tokens.get(form.get('access_token') ?? '');
  const isOurs = client !== undefined && known.includes(client);
  if (!isOurs || form.get('tenant') !== registryTenant) return unauthorized(VISIT);
  const token = await new SignJWT({ grant_type: 'refresh_token', sub: client })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(place.service)
    .setExpirationTime('3h')
    .sign(randomBytes(32));
  refresh.set(token, client);
  return { status: 200, body: { refresh_token: token } };
}

function unauthorized(message: string): SiteAnswer {
  return { status: 401, body: { errors: [{ code: 'UNAUTHORIZED', message }] } };
}
