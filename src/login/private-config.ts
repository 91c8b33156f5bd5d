import type { Environment, Ports } from '../ports.ts';
import { providerOf } from '../registries/index.ts';
import { withoutEnvironmentLogins } from './auth-environment.ts';
import type { Resolved } from './credentials.ts';
import { type DockerConfig, withHelper, withLogin } from './docker-config.ts';
import type { DockerPaths } from './docker-paths.ts';
import { SERVED_BY, serveLogins } from './served-logins.ts';

/** What docker keeps beside config.json and looks for nowhere else; the PEM files are for `DOCKER_TLS_VERIFY`. */
const NEIGHBOURS = ['cli-plugins', 'contexts', 'trust', 'ca.pem', 'cert.pem', 'key.pem'] as const;

/** Where docker finds its own logins. All others are ours to hand over. */
const KNOWN_TO_DOCKER: readonly Resolved['source'][] = ['docker-config', 'none'];

interface Origin {
  readonly config: DockerConfig;
  readonly paths: DockerPaths;
  readonly directory: string;
}

/** An environment for docker and buildx, as long as it is not disposed of. */
export interface DockerEnvironment extends AsyncDisposable {
  readonly env: Environment;
}

/**
 * The environment in which docker and buildx know our logins: the user's own if there are none of ours, else one with a
 * private configuration. Only children get it: nothing has to be logged out of, and no other job sees it. Logins that end
 * are made anew for docker as long as it lasts.
 */
export async function privateEnvironment(
  logins: ReadonlyMap<string, Resolved>,
  { config, paths, directory }: Origin,
  ports: Pick<Ports, 'env' | 'files' | 'localAnswers' | 'log'>,
): Promise<DockerEnvironment> {
  const { env, files } = ports;
  const ours = new Map([...logins].filter(([registry, login]) => isOurs(registry, login)));
  if (ours.size === 0) return { env, [Symbol.asyncDispose]: async () => {} };
  const ending = new Map([...ours].filter(([, login]) => login.expiresAt !== undefined));
  const served = await serveLogins(ending, directory, ports);
  const own = [...ours].reduce((edited, [registry, { credentials }]) => {
    if (served && ending.has(registry)) return withHelper(edited, registry, SERVED_BY);
    return credentials ? withLogin(edited, registry, credentials) : edited;
  }, config);
  await files.writeText(`${directory}/config.json`, JSON.stringify(own));
  await Promise.all(
    NEIGHBOURS.map(async (name) => {
      const original = `${paths.config}/${name}`;
      if (await files.kind(original)) await files.symlink(original, `${directory}/${name}`);
    }),
  );
  return {
    env: {
      ...withoutEnvironmentLogins(env, [...ours.keys()]),
      ...served?.env,
      DOCKER_CONFIG: directory,
      // buildx would keep its builders beside config.json: the user's must stay in sight.
      BUILDX_CONFIG: paths.buildx,
    },
    [Symbol.asyncDispose]: async () => served?.[Symbol.asyncDispose](),
  };
}

function isOurs(registry: string, { source, credentials }: Resolved): boolean {
  // It would take the place of a login that can pull: the user's, or the one that hosted runners come with.
  const isForPushes = source === 'keyless' && providerOf(registry).keyless?.pushesOnly === true;
  return credentials !== undefined && !isForPushes && !KNOWN_TO_DOCKER.includes(source);
}
