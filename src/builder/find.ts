import type { Environment, Ports } from '../ports.ts';
import { canonicalPlatform } from '../reference/platform.ts';
import { type Builder, type BuilderNode, ownBuilder } from './builder.ts';

/** Names of builders; files are named in lower case. https://github.com/docker/buildx/blob/master/store/util.go */
const NAME = /^[A-Za-z][A-Za-z0-9._+-]*$/;

/** Where buildx keeps what it knows of builders. */
export interface Store {
  readonly folder: string;
  readonly ports: Pick<Ports, 'files' | 'engine'> & { readonly env: Environment };
}

/**
 * The builder of this name, from the files that buildx itself keeps: starting `docker buildx inspect` would take as long as a small
 * build. `undefined` where there is none; a name without a file may be a docker context’s, whose driver is `docker`.
 * https://github.com/docker/buildx/blob/master/store/store.go
 */
export async function namedBuilder(name: string, store: Store): Promise<Builder | undefined> {
  if (!NAME.test(name)) return undefined;
  const instance = await readJson(`instances/${name.toLowerCase()}`, store);
  if (typeof instance?.Driver !== 'string') return undefined;
  const found = Array.isArray(instance.Nodes) ? instance.Nodes.map(asObject) : [];
  const nodes = found.map(nodeOf);
  const driverOpts = found.flatMap(({ DriverOpts }) =>
    Object.entries(asObject(DriverOpts)).map(([key, value]) => `${key}=${value}`),
  );
  return ownBuilder({ name, driver: instance.Driver, nodes }, driverOpts);
}

/** The builder of `docker buildx use`, if it still exists and was chosen for this docker context or for all. */
export async function currentBuilder(store: Store): Promise<Builder | undefined> {
  const current = await readJson('current', store);
  if (typeof current?.Name !== 'string' || current.Name === '') return undefined;
  const { engine } = store.ports;
  const applies = current.Global === true || current.Key === (engine.context ?? engine.address);
  return applies ? namedBuilder(current.Name, store) : undefined;
}

type Json = Readonly<Record<string, unknown>>;

function nodeOf({ Name, Endpoint, Platforms }: Json): BuilderNode {
  const platforms = (Array.isArray(Platforms) ? Platforms : []).map(asObject);
  return {
    name: String(Name ?? ''),
    endpoint: String(Endpoint ?? ''),
    platforms: platforms.flatMap(({ os, architecture, variant }) => {
      const text = [os, architecture, ...(variant ? [variant] : [])].join('/');
      return canonicalPlatform(text) ?? [];
    }),
  };
}

async function readJson(path: string, { folder, ports }: Store): Promise<Json | undefined> {
  const text = await ports.files.readText(`${folder}/${path}`);
  try {
    return asObject(JSON.parse(text ?? 'null'));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
