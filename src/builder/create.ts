import { randomBytes } from 'node:crypto';
import { withoutAnyCredentials } from '../child-environment.ts';
import { PublishError } from '../errors.ts';
import type { BuilderRequest, Driver } from '../inputs/builder-request.ts';
import type { Plan } from '../plan/plan.ts';
import type { Environment, Ports } from '../ports.ts';
import type { Builder } from './builder.ts';
import { buildkitdConfig } from './buildkitd-config.ts';
import { withAbsolutePaths, withCertificates, withoutCertificates } from './certificates.ts';
import { createArgv, removeArgv } from './create-argv.ts';
import type { BuildxCommand } from './find-buildx.ts';

export interface Creation {
  readonly builder: Builder;
  readonly plan: Plan;
  readonly request: BuilderRequest;
  readonly buildx: BuildxCommand;
  /** The environment for buildx. */
  readonly env: Environment;
  /** A private directory of this run. */
  readonly directory: string;
}

/** A builder of this run. */
export interface NewBuilder extends AsyncDisposable {
  readonly builder: Builder;
  /** The environment in which buildx knows it. */
  readonly env: Environment;
}

/**
 * Makes a builder. Unless it is to be kept, buildx remembers it in a folder of this run, out of the user's sight, and it is removed
 * when it is disposed of, whether the run was cancelled or not. Throws `BUILDER_FAILED` with what buildx says.
 */
export async function createBuilder(creation: Creation, ports: Ports): Promise<NewBuilder> {
  const { request, buildx, directory, plan } = creation;
  const driver = creation.builder.driver as Driver;
  const name = request.name || `registry-publish-${randomBytes(4).toString('hex')}`;
  const own = withoutCertificates(creation.env);
  const env = request.isKept ? own : { ...own, BUILDX_CONFIG: `${directory}/buildx` };
  const nodes = await withCertificates(withAbsolutePaths(request.nodes), directory, ports);
  const configFile = await writeConfig({ request, plan, directory }, ports);
  const remove = removal({ name, driver, env, creation }, ports);
  const builder = { ...creation.builder, name };
  try {
    const named = { name, driver, request: { ...request, nodes }, allow: allowed(plan) };
    const vectors = createArgv({ ...named, ...(configFile !== undefined && { configFile }) });
    // One after the other: each changes the same file.
    for (const args of vectors)
      await run([...buildx.prefix, ...args], { file: buildx.file, env }, ports);
    return { builder, env, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Entitlements that the build asks for; the daemon has to allow them as well. */
function allowed({ build }: Plan): readonly string[] {
  return build.allow.filter((each) => each === 'network.host' || each === 'security.insecure');
}

async function writeConfig(
  { request, plan, directory }: Pick<Creation, 'request' | 'plan' | 'directory'>,
  { env, files, authorities }: Ports,
): Promise<string | undefined> {
  const own = (request.configPath && (await files.readText(request.configPath))) || request.config;
  const destinations = plan.publish ? plan.destinations : [];
  const hosts = new Set([...plan.insecure, ...destinations.map(({ registry }) => registry)]);
  // Who believes another authority here has to be told there as well.
  let ca = env.NODE_EXTRA_CA_CERTS || undefined;
  if (authorities !== undefined) {
    ca = `${directory}/buildkitd-ca.pem`;
    await files.writeText(ca, authorities);
  }
  const registries = [...hosts].map((host) => {
    return { host, isPlainHttp: plan.insecure.includes(host), ca };
  });
  const config = buildkitdConfig(own, registries);
  if (config === '') return undefined;
  await files.writeText(`${directory}/buildkitd.toml`, config);
  return `${directory}/buildkitd.toml`;
}

interface Removal {
  readonly name: string;
  readonly driver: Driver;
  readonly env: Environment;
  readonly creation: Creation;
}

/** A daemon that runs elsewhere is not ours: only the folder knows of it, and that goes with this run. */
function removal(
  { name, driver, env, creation: { request, buildx } }: Removal,
  ports: Ports,
): () => Promise<void> {
  if (request.isKept || driver === 'remote') return async () => {};
  const args = [...buildx.prefix, ...removeArgv(name, request.keepState)];
  const forget = ports.rememberCommand({
    file: buildx.file,
    args,
    env: { BUILDX_CONFIG: env.BUILDX_CONFIG ?? '' },
  });
  return async () => {
    // Not with the run's signal: a cancelled run has to remove it, too.
    const own = withoutAnyCredentials(env);
    const { exitCode } = await ports.exec(buildx.file, args, { env: own, onLine: ports.log.debug });
    if (exitCode === 0) forget();
    else ports.log.warning(`The builder ${name} could not be removed: ${byHand(name, driver)}.`);
  };
}

/** What removes it without us. A cluster has no builders, only what they are made of. */
function byHand(name: string, driver: Driver): string {
  return driver === 'kubernetes'
    ? `delete the deployments and configmaps of the cluster that start with ${name}`
    : `\`docker buildx rm ${name}\``;
}

async function run(
  args: readonly string[],
  { file, env }: { readonly file: string; readonly env: Environment },
  ports: Ports,
): Promise<void> {
  const lines: string[] = [];
  const { exitCode } = await ports.exec(file, args, {
    env: withoutAnyCredentials(env),
    onLine: (line) => lines.push(line),
    ...(ports.signal && { signal: ports.signal }),
  });
  if (exitCode === 0) return;
  const reason = lines.findLast((line) => line.trim() !== '')?.replace(/^ERROR: /, '') ?? '';
  throw new PublishError({
    code: 'BUILDER_FAILED',
    message: `The builder could not be made: ${reason || `buildx exited with status ${exitCode}`}`,
    fix: adviceFor(reason),
    detail: lines,
    exitCode: 2,
  });
}

function adviceFor(reason: string): string {
  if (/failed to find driver/.test(reason)) {
    return 'This buildx has no such driver. `cloud` is in Docker’s own build alone: set that up with docker/setup-buildx-action before this step, and name its builder in `builder`.';
  }
  if (/cannot determine Kubernetes namespace/.test(reason)) {
    return 'No kubeconfig was found: let KUBECONFIG name one file, or write `~/.kube/config`, in a step before this one.';
  }
  if (/TLS data loaded from environment/i.test(reason)) {
    return 'Run `docker context create builder` before this step and set `endpoint: builder`; the context keeps what DOCKER_TLS_VERIFY and DOCKER_CERT_PATH say.';
  }
  return 'Correct `driver`, `driver-opts`, `endpoint` or `append`; `docker buildx create` takes the same values.';
}
