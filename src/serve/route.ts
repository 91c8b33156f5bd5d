import { isRepository } from '../oci/names.ts';
import { Refusal } from './refusal.ts';

export type Resource =
  | 'base'
  | 'catalog'
  | 'tags'
  | 'referrers'
  | 'manifest'
  | 'blob'
  | 'uploads'
  | 'upload';

export interface Route {
  readonly resource: Resource;
  /** A well-formed repository name; empty where the resource belongs to none. */
  readonly name: string;
  /** Tag, digest or upload id as it was asked for, not checked yet. */
  readonly reference: string;
  readonly query: URLSearchParams;
}

/**
 * A component of a name may be `blobs` or `manifests` itself, so the name takes as much of the path as it can.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
 */
const PATTERNS: readonly (readonly [Resource, RegExp])[] = [
  ['base', /^\/v2\/?$/],
  ['catalog', /^\/v2\/_catalog$/],
  ['uploads', /^\/v2\/(?<name>.+)\/blobs\/uploads\/?$/],
  ['upload', /^\/v2\/(?<name>.+)\/blobs\/uploads\/(?<reference>[^/]+)$/],
  ['blob', /^\/v2\/(?<name>.+)\/blobs\/(?<reference>[^/]+)$/],
  ['manifest', /^\/v2\/(?<name>.+)\/manifests\/(?<reference>[^/]+)$/],
  ['tags', /^\/v2\/(?<name>.+)\/tags\/list$/],
  ['referrers', /^\/v2\/(?<name>.+)\/referrers\/(?<reference>[^/]+)$/],
];

/** What a request is about. Throws a {@link Refusal} for paths outside of the API and for malformed names. */
export function routeOf(target: string): Route {
  const at = target.indexOf('?');
  const path = decode(at < 0 ? target : target.slice(0, at));
  const query = new URLSearchParams(at < 0 ? '' : target.slice(at));
  for (const [resource, pattern] of PATTERNS) {
    const match = pattern.exec(path);
    if (!match) continue;
    const { name = '', reference = '' } = match.groups ?? {};
    const isNamed = resource !== 'base' && resource !== 'catalog';
    if (isNamed && !isRepository(name)) {
      const message = 'the repository name is malformed';
      throw new Refusal(400, { code: 'NAME_INVALID', message, detail: { name } });
    }
    return { resource, name, reference, query };
  }
  throw new Refusal(404, { code: 'UNSUPPORTED', message: 'there is no such endpoint' });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal(400, { code: 'UNSUPPORTED', message: 'the path is not properly encoded' });
  }
}
