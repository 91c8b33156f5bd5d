import { type Digest, isDigest } from './digest.ts';

/**
 * Names of images. Grammar of https://github.com/distribution/reference (docker's), repository names as in
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests.
 */
export interface Repository {
  /** `docker.io`, `ghcr.io`, `localhost:5000`: as it is written in image names. */
  readonly registry: string;
  /** Path within the registry; `library/` is added for single names of Docker Hub. */
  readonly repository: string;
}

export interface Reference extends Repository {
  readonly tag?: string;
  readonly digest?: Digest;
}

/** The registry of names that carry no host. */
export const DOCKER_HUB = 'docker.io';

const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HUB_ALIASES = new Set([
  ...['docker.io', 'index.docker.io', 'registry-1.docker.io'],
  // An older name of the same registry.
  'registry.hub.docker.com',
]);
/** Host and path together; longer names are refused by many clients. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const MAX_NAME_LENGTH = 255;

/** Whether the text is a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** Whether the text is a registry's `host[:port]`. */
export function isRegistryHost(text: string): boolean {
  return HOST.test(text);
}

/** The one spelling of a registry host: lower case, Docker Hub's aliases as `docker.io`. */
export function canonicalRegistry(host: string): string {
  const lower = host.toLowerCase();
  return HUB_ALIASES.has(lower) ? DOCKER_HUB : lower;
}

/**
 * Reads `[host[:port]/]path[:tag][@digest]`, or gives `undefined` if the text is no image reference.
 * The first component is a host if it contains `.` or `:`, or is `localhost`; the path must be lower case.
 */
export function parseReference(text: string): Reference | undefined {
  const [named = '', digest, ...rest] = text.split('@');
  if (rest.length > 0 || (digest !== undefined && !isDigest(digest))) return undefined;
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(colon + 1) : undefined;
  if (tag !== undefined && !isTag(tag)) return undefined;
  const repository = splitName(hasTag ? named.slice(0, colon) : named);
  if (!repository) return undefined;
  return {
    ...repository,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest: digest as Digest }),
  };
}

/** Reads `[host[:port]/]path`, without tag and digest. */
export function parseRepository(text: string): Repository | undefined {
  const reference = parseReference(text);
  return reference && !reference.tag && !reference.digest ? reference : undefined;
}

function splitName(name: string): Repository | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const registry = hasHost ? canonicalRegistry(first) : DOCKER_HUB;
  const path = hasHost ? name.slice(slash + 1) : name;
  if ((hasHost && !isRegistryHost(first)) || !PATH.test(path)) return undefined;
  const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
  return { registry, repository };
}

/** The name as users write it: Docker Hub without host and `library/`. */
export function familiarName({ registry, repository }: Repository): string {
  if (registry !== DOCKER_HUB) return `${registry}/${repository}`;
  return repository.startsWith('library/') ? repository.slice('library/'.length) : repository;
}

/** The name with its registry, always. */
export function fullName({ registry, repository }: Repository): string {
  return `${registry}/${repository}`;
}
