import type { Mode } from './fake-registry.ts';
import { send } from './fake-registry.ts';

/** What a token service was asked. */
export interface Asked {
  readonly method: string;
  readonly scopes: readonly string[];
  readonly service: string | null;
  readonly authorization: string | undefined;
  readonly form: URLSearchParams;
}

export interface ServiceOptions {
  /** Answers in place of the service; `undefined` leaves it to the service. */
  readonly answer?: (
    asked: Asked,
    count: number,
  ) => readonly [status: number, body: unknown] | undefined;
  /** Makes the registry refuse a token that the service has given. */
  readonly refuses?: (token: string, path: string) => boolean;
  readonly challenge?: (host: string) => string;
}

/** A registry's mode in which it wants the tokens of a service at `/token` of its own. */
export function tokenService({ answer, refuses, challenge }: ServiceOptions = {}): {
  mode: Mode;
  asked: Asked[];
} {
  const asked: Asked[] = [];
  const mode: Mode = async ({ seen, incoming, response }) => {
    const { host = '', authorization } = seen.headers;
    if (seen.path === '/token') {
      const form = new URLSearchParams(await text(incoming));
      const query = seen.method === 'GET' ? seen.query : form;
      const scopes = query.getAll('scope').flatMap((scope) => scope.split(' '));
      asked.push({
        method: seen.method,
        scopes,
        service: query.get('service'),
        authorization,
        form,
      });
      const token = `token-${asked.length}`;
      const own = answer?.(asked[asked.length - 1] as Asked, asked.length);
      const [status, body] = own ?? [200, { token, expires_in: 300 }];
      return send(response, status, {}, typeof body === 'string' ? body : JSON.stringify(body));
    }
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token !== undefined && !refuses?.(token, seen.path)) return false;
    const header =
      challenge?.(host) ?? `Bearer realm="http://${host}/token",service="the, service"`;
    return send(response, 401, { 'www-authenticate': header }, '');
  };
  return { mode, asked };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}

/** A readable token that allows these actions. */
export function jwt(name: string, actions: readonly string[]): string {
  const payload = { access: [{ type: 'repository', name, actions }] };
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `e30.${encoded}.sig`;
}
