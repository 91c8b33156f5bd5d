import { ask } from './ask.ts';
import { RegistryError } from './error.ts';
import { toPush } from './scope.ts';
import { basicAuthorization } from './token.ts';
import type { Transport } from './transport.ts';
import { cancelUpload, startUpload } from './upload-session.ts';

/**
 * Proves that the credentials are accepted, for a login. Where everybody may read, the registry is shown them all the same, so
 * that it can refuse a wrong password.
 */
export async function ping({ auth, settings, retry }: Transport): Promise<void> {
  const [offered, credentials] = [await auth.challenge(), await auth.credentials()];
  let authorization = credentials && basicAuthorization(credentials);
  if (offered?.scheme === 'bearer') {
    authorization = `Bearer ${(await loggedIn(() => auth.token(offered, []))).value}`;
  }
  if (!authorization && !offered) return;
  const { status } = await loggedIn(() => ask(settings, retry, authorization));
  if (status === 200) return;
  throw new RegistryError({
    kind: 'unauthorized',
    host: settings.host,
    status,
    message: credentials
      ? `${settings.host} did not accept the user name ${JSON.stringify(credentials.username)} with this password`
      : `${settings.host} wants a login`,
  });
}

/** ghcr.io says 403 to a wrong password; without a repository it cannot mean anything else. */
async function loggedIn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegistryError) || error.kind !== 'denied') throw error;
    throw new RegistryError({
      ...error,
      kind: 'unauthorized',
      message: error.message,
      cause: error,
    });
  }
}

/**
 * Proves that we may push to a repository: from the token if it says so, else by beginning an upload, which is cancelled at
 * once. Nothing stays behind. Throws `denied`, `unauthorized` or `name-unknown` otherwise.
 */
export async function canPush(transport: Transport, repository: string): Promise<void> {
  const { auth, settings } = transport;
  const offered = await auth.challenge();
  if (offered?.scheme === 'bearer') {
    const { value } = await auth.token(offered, [toPush(repository)]);
    const granted = grantedActions(value, repository);
    const allows = (action: string) => granted?.some((name) => name === action || name === '*');
    // Before a layer is sent, the registry is asked whether it is there.
    if (allows('push') && allows('pull')) return;
    if (granted) {
      const isNamed = (await auth.credentials()) !== undefined;
      throw new RegistryError({
        kind: isNamed ? 'denied' : 'unauthorized',
        host: settings.host,
        url: offered.parameters.realm,
        message: `${settings.host} does not allow to push to ${repository}: its token allows ${granted.length > 0 ? `only ${granted.join(', ')}` : 'nothing'}`,
      });
    }
  }
  await cancelUpload(transport, repository, await startUpload(transport, repository));
}

/** What a token says that it allows, if it is one that we can read. */
function grantedActions(token: string, repository: string): readonly unknown[] | undefined {
  const payload = token.split('.')[1];
  if (!payload) return undefined;
  try {
    const { access } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      access?: unknown;
    };
    if (!Array.isArray(access)) return undefined;
    const own = access.filter(({ type, name }) => type === 'repository' && name === repository);
    return own.flatMap(({ actions }) => actions);
  } catch {
    return undefined;
  }
}
