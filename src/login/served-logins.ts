import { toPublishError } from '../errors.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Resolved } from './credentials.ts';
import { configKey } from './docker-config.ts';
import { IDENTITY_TOKEN_USER, NOT_FOUND } from './helper.ts';

/** The helper's name in docker's configuration. */
export const SERVED_BY = 'registry-publish';

/** What the helper prints: a login as docker wants it, or why there is none. */
export interface HelperAnswer {
  readonly ServerURL?: string;
  readonly Username?: string;
  readonly Secret?: string;
  readonly error?: string;
}

/** Paths and names come by variables, so that nothing has to be quoted. */
const PROGRAM = '#!/bin/sh\nexec "$REGISTRY_PUBLISH_RUNTIME" "$REGISTRY_PUBLISH_SCRIPT" "$@"\n';

type Current = Awaited<ReturnType<NonNullable<Resolved['current']>>> & {};

/** Logins that docker asks us for. */
export interface Served extends AsyncDisposable {
  /** What the helper needs, for docker's environment. */
  readonly env: Environment;
}

/**
 * Serves logins that end before a build may, from the memory of this process, which makes them anew. `undefined` where docker
 * could not ask: it then has to be content with what there is now.
 */
export async function serveLogins(
  logins: ReadonlyMap<string, Resolved>,
  directory: string,
  ports: Pick<Ports, 'localAnswers' | 'files' | 'log' | 'env'>,
): Promise<Served | undefined> {
  const { localAnswers, files, log, env } = ports;
  if (!localAnswers || logins.size === 0) return undefined;
  const socket = `${directory}/logins.sock`;
  const byKey = new Map([...logins].map(([registry, login]) => [configKey(registry), login]));
  try {
    const listening = await localAnswers.listen(socket, async (key) =>
      JSON.stringify(await answerFor(key, byKey, log)),
    );
    await files.writeText(`${directory}/docker-credential-${SERVED_BY}`, PROGRAM, 0o700);
    const { runtime, script } = listening;
    return {
      env: {
        PATH: env.PATH ? `${directory}:${env.PATH}` : directory,
        REGISTRY_PUBLISH_RUNTIME: runtime,
        REGISTRY_PUBLISH_SCRIPT: script,
        REGISTRY_PUBLISH_SOCKET: socket,
      },
      [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
    };
  } catch (error) {
    log.debug(`docker gets logins that are not renewed: ${(error as Error).message}`);
    return undefined;
  }
}

async function answerFor(
  key: string,
  logins: ReadonlyMap<string, Resolved>,
  log: Ports['log'],
): Promise<HelperAnswer> {
  try {
    const credentials = await logins.get(key)?.current?.({ rejected: false });
    return credentials ? toAnswer(key, credentials) : { error: NOT_FOUND };
  } catch (error) {
    const { message, fix, detail } = toPublishError(error);
    log.warning([`The login to ${key} could not be renewed. ${message}`, ...detail].join('\n'));
    return { error: fix ? `${message} ${fix}` : message };
  }
}

function toAnswer(key: string, { username, password, identityToken }: Current): HelperAnswer {
  return identityToken
    ? { ServerURL: key, Username: IDENTITY_TOKEN_USER, Secret: identityToken }
    : { ServerURL: key, Username: username, Secret: password };
}
