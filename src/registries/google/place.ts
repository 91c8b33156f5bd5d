/** Where a repository of Artifact Registry is. */
export interface Place {
  /** Project id: `acme`, or `example.com:acme` of a domain. */
  readonly project: string;
  readonly location: string;
  readonly repository: string;
}

const DOCKER_HOST = /^(?:([a-z0-9-]+)-docker|docker\.([a-z0-9-]+)\.rep)\.pkg\.dev$/;

/**
 * Names of Container Registry, which Artifact Registry serves from repositories of the same names in these places.
 * https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories
 */
const GCR: Readonly<Record<string, string>> = {
  'gcr.io': 'us',
  'us.gcr.io': 'us',
  'eu.gcr.io': 'europe',
  'asia.gcr.io': 'asia',
};

/** The location that a host serves: `europe-west1`; `undefined` if it is none of Google's. */
export function locationOf(registry: string): string | undefined {
  const [, location, regional] = DOCKER_HOST.exec(registry) ?? [];
  return location ?? regional ?? (Object.hasOwn(GCR, registry) ? GCR[registry] : undefined);
}

/** The repository that an image belongs to; `undefined` where its name is too short for one. */
export function placeOf(registry: string, image: string): Place | undefined {
  const location = locationOf(registry);
  const [first = '', ...rest] = image.split('/');
  const isDomain = first.includes('.');
  const project = isDomain ? `${first}:${rest.shift() ?? ''}` : first;
  // Of Container Registry's names the repository is no part.
  const [name, ...names] = Object.hasOwn(GCR, registry) ? [registry, ...rest] : rest;
  if (location === undefined || name === undefined || names.length === 0) return undefined;
  return { project, location, repository: name };
}
