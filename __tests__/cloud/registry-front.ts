import type { RequestListener } from 'node:http';
import { forward } from '../registry/recording-proxy.ts';
import { basicOf } from './site.ts';

/** A login that a registry is shown. */
export interface ShownLogin {
  readonly username: string;
  readonly password: string;
}

/**
 * The vendor's front of a real registry: who shows no login that is accepted gets the vendor's 401, everything else is
 * answered by the registry behind. For registries that take Basic; others have a token service in front.
 */
export function basicFront(
  upstream: string,
  accepts: (login: ShownLogin) => boolean,
): RequestListener {
  return (incoming, response) => {
    const login = basicOf(incoming);
    if (login && accepts(login)) {
      // The registry makes absolute links of this, and clients came by TLS, but for those of this machine.
      const isLocal = /^(?:127\.0\.0\.1|localhost):/.test(incoming.headers.host ?? '');
      incoming.headers['x-forwarded-proto'] = isLocal ? 'http' : 'https';
      forward(incoming, response, upstream);
      return;
    }
    incoming.resume();
    response
      .writeHead(401, {
        'content-type': 'application/json',
        'www-authenticate': `Basic realm="https://${incoming.headers.host}/",service="registry"`,
      })
      .end('{"errors":[{"code":"UNAUTHORIZED","message":"Not Authorized"}]}');
  };
}
