import type { Environment, Ports } from '../ports.ts';
import { withoutEnvironmentLogins } from './auth-environment.ts';
import type { Resolved } from './credentials.ts';
import { type DockerConfig, withLogin } from './docker-config.ts';
import type { DockerPaths } from './docker-paths.ts';

/** What docker keeps beside config.json and looks for nowhere else; the PEM files are for `DOCKER_TLS_VERIFY`. */
const NEIGHBOURS = ['cli-plugins', 'contexts', 'trust', 'ca.pem', 'cert.pem', 'key.pem'] as const;

/** Where docker finds its own logins. All others are ours to hand over. */
const KNOWN_TO_DOCKER: readonly Resolved['source'][] = ['docker-config', 'none'];

interface Origin {
  readonly config: DockerConfig;
  readonly paths: DockerPaths;
  readonly directory: string;
}

/**
 * The environment in which docker and buildx know our logins: the user's own if there are none of ours, else one with a
 * private configuration. Only children get it: nothing has to be logged out of, and no other job sees it.
 */
export async function privateEnvironment(
  logins: ReadonlyMap<string, Resolved>,
  { config, paths, directory }: Origin,
  { env, files }: Pick<Ports, 'env' | 'files'>,
): Promise<Environment> {
  let own = config;
  const ours: string[] = [];
  for (const [registry, { source, credentials }] of logins) {
    if (!credentials || KNOWN_TO_DOCKER.includes(source)) continue;
    own = withLogin(own, registry, credentials);
    ours.push(registry);
  }
  if (ours.length === 0) return env;
  await files.writeText(`${directory}/config.json`, JSON.stringify(own));
  await Promise.all(
    NEIGHBOURS.map(async (name) => {
      const original = `${paths.config}/${name}`;
      if (await files.kind(original)) await files.symlink(original, `${directory}/${name}`);
    }),
  );
  return {
    ...withoutEnvironmentLogins(env, ours),
    DOCKER_CONFIG: directory,
    // buildx would keep its builders beside config.json: the user's must stay in sight.
    BUILDX_CONFIG: paths.buildx,
  };
}
