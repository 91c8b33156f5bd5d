import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** The builder that buildx will use. */
export interface Builder {
  /** `''` = the default one of the docker context. */
  readonly name: string;
  /** `docker`, `docker-container`, `kubernetes`, `remote`, … */
  readonly driver: string;
  /** Pushes an image without a tag. The `docker` driver refuses to; all others can. */
  readonly pushesByDigest: boolean;
  /** Exports an OCI layout. The `docker` driver can only with the containerd image store; all others can. */
  readonly exportsLayout: boolean;
}

/** Names of builders; files are named in lower case. https://github.com/docker/buildx/blob/master/store/util.go */
const NAME = /^[A-Za-z][A-Za-z0-9._+-]*$/;

/**
 * Finds out which builder buildx will use, from the files that buildx itself keeps: starting `docker buildx inspect`
 * would take as long as a small build.
 * https://github.com/docker/buildx/blob/master/store/store.go
 */
export async function findBuilder(
  asked: string,
  buildxConfig: string,
  ports: Ports,
): Promise<Builder> {
  const store = { folder: buildxConfig, ports };
  const name = asked || ports.env.BUILDX_BUILDER;
  // A name without an instance is a docker context, whose driver is `docker`; buildx itself reports one that is neither.
  const builder = name
    ? { name, driver: (await driverOf(name, store)) ?? 'docker' }
    : ((await currentBuilder(store)) ?? { name: '', driver: 'docker' });
  if (builder.driver !== 'docker') return { ...builder, pushesByDigest: true, exportsLayout: true };
  return { ...builder, pushesByDigest: false, exportsLayout: await usesContainerdStore(ports) };
}

interface Store {
  readonly folder: string;
  readonly ports: Ports;
}

/** The builder of `docker buildx use`, if it still exists and was chosen for this docker context or for all. */
async function currentBuilder(store: Store): Promise<Pick<Builder, 'name' | 'driver'> | undefined> {
  const current = await readJson('current', store);
  if (typeof current?.Name !== 'string' || current.Name === '') return undefined;
  const { engine } = store.ports;
  const applies = current.Global === true || current.Key === (engine.context ?? engine.address);
  const driver = applies ? await driverOf(current.Name, store) : undefined;
  return driver === undefined ? undefined : { name: current.Name, driver };
}

async function driverOf(name: string, store: Store): Promise<string | undefined> {
  if (!NAME.test(name)) return undefined;
  const instance = await readJson(`instances/${name.toLowerCase()}`, store);
  return typeof instance?.Driver === 'string' ? instance.Driver : undefined;
}

async function readJson(
  path: string,
  { folder, ports }: Store,
): Promise<Record<string, unknown> | undefined> {
  const text = await ports.files.readText(`${folder}/${path}`);
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The engine says so in its status; one that we cannot ask (ssh, TLS) is taken for one that does not. */
async function usesContainerdStore({ engine }: Ports): Promise<boolean> {
  const info = await engine.get('/info');
  if (info === undefined) {
    throw new PublishError({
      code: 'NO_ENGINE',
      message: `No Docker Engine answers at ${engine.address}.`,
      fix: 'Start the Docker Engine, point DOCKER_HOST at one, or name a `builder` that does not need it.',
    });
  }
  const { DriverStatus } = info as { DriverStatus?: unknown };
  return JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter');
}
