import type { LoginRequest } from '../inputs/request.ts';
import { checkedIdToken } from '../oidc/id-token.ts';
import type { Ports } from '../ports.ts';
import type { Exchange, ExchangeRequest } from '../registries/exchange.ts';
import { EXCHANGES } from '../registries/exchanges.ts';
import { providerOf } from '../registries/index.ts';
import { exchangePorts, type MintedLogin, mintLogin } from './mint.ts';

/** The same world, with an ID token that another CI issued: for an audience that it was told, not we. */
function handedOver(jwt: string, ports: Ports): Ports {
  ports.mask(jwt);
  return { ...ports, idToken: async () => checkedIdToken(jwt, ports.clock) };
}

/** Exchanges what was typed for what the registry takes; `undefined` where it takes that as it is. */
export async function exchangeTyped(
  registry: string,
  login: LoginRequest,
  ports: Ports,
): Promise<MintedLogin | undefined> {
  if (login.how === 'keyless') {
    const { keyless } = await exchangesOf(login.provider);
    const { fields, username, idToken } = login;
    const request = { registry, fields, username, password: '' };
    return mintLogin(
      known(keyless),
      request,
      idToken ? handedOver(idToken.reveal(), ports) : ports,
    );
  }
  if (login.how === 'ambient') return undefined;
  const provider = providerOf(registry);
  const { username, password } = login;
  if (login.isFinal || !provider.redeems?.(username)) return undefined;
  const { redeem } = await exchangesOf(provider.id);
  const request = { registry, fields: {}, username, password: password.reveal() };
  return mintLogin(known(redeem), request, ports);
}

/** A login that the machine has by itself; `undefined` where it has none, or the registry knows no such thing. */
export async function exchangeAmbient(
  registry: string,
  ports: Ports,
): Promise<MintedLogin | undefined> {
  const provider = providerOf(registry);
  if (!provider.isAmbient) return undefined;
  const { ambient } = await exchangesOf(provider.id);
  const request: ExchangeRequest = { registry, fields: {}, username: '', password: '' };
  const first = await ambient?.(request, exchangePorts(ports));
  if (!ambient || !first) return undefined;
  let next: typeof first | undefined = first;
  const exchange: Exchange = async (...args) => {
    // What was found while looking need not be made twice.
    const minted = next ?? (await ambient(...args));
    next = undefined;
    return minted ?? first;
  };
  return mintLogin(exchange, request, ports);
}

async function exchangesOf(id: string) {
  return (await EXCHANGES[id]?.()) ?? {};
}

function known(exchange: Exchange | undefined): Exchange {
  if (!exchange) throw new Error('a registry says that it exchanges logins, and cannot');
  return exchange;
}
