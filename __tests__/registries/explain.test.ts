import { PublishError } from '../../src/errors.ts';
import { RegistryError } from '../../src/oci/index.ts';
import { explain } from '../../src/registries/explain.ts';
import type { Target } from '../../src/registries/index.ts';

type Kind = RegistryError['kind'];

function explained(kind: Kind, target: Target): PublishError {
  const error = new RegistryError({ kind, host: target.registry, message: 'the registry’s words' });
  const found = explain(error, 'Trying', target);
  if (!(found instanceof PublishError)) throw new Error('not explained');
  expect(found.message).toBe('Trying failed: the registry’s words');
  expect(found.cause).toBe(error);
  return found;
}

const username = 'ann';
const repository = 'acme/app';

it.each<[string, Kind, Target, string, RegExp]>([
  [
    'a wrong password',
    'unauthorized',
    { registry: 'r.io', username },
    'LOGIN_FAILED',
    /rejected the user name "ann"/,
  ],
  [
    'no password',
    'unauthorized',
    { registry: 'r.io', repository },
    'LOGIN_FAILED',
    /Set `username` and `password`/,
  ],
  [
    'a wrong password',
    'unauthorized',
    { registry: 'docker.io', username },
    'LOGIN_FAILED',
    /Docker ID .*dckr_oat_/,
  ],
  [
    'no password',
    'unauthorized',
    { registry: 'docker.io' },
    'LOGIN_FAILED',
    /Set `username` to your Docker ID/,
  ],
  [
    'a wrong password',
    'unauthorized',
    { registry: 'ghcr.io', username },
    'LOGIN_FAILED',
    /packages: write.*fine-grained/,
  ],
  [
    'no permission',
    'denied',
    { registry: 'r.io', username, repository },
    'PUSH_DENIED',
    /"ann" may not push to acme\/app/,
  ],
  [
    'no permission',
    'denied',
    { registry: 'docker.io', username, repository },
    'PUSH_DENIED',
    /Read & Write/,
  ],
  [
    'no permission',
    'denied',
    { registry: 'ghcr.io', repository },
    'PUSH_DENIED',
    /Manage Actions access/,
  ],
  ['a useless account', 'denied', { registry: 'r.io', username }, 'LOGIN_FAILED', /knows "ann"/],
  [
    'a useless account',
    'denied',
    { registry: 'ghcr.io', username },
    'LOGIN_FAILED',
    /packages: write/,
  ],
  [
    'no such repository',
    'name-unknown',
    { registry: 'r.io', repository },
    'REPOSITORY_MISSING',
    /Create the repository acme\/app/,
  ],
  [
    'no registry at /v2/',
    'not-found',
    { registry: 'r.io', username },
    'NOT_A_REGISTRY',
    /Check the host in `registry`/,
  ],
  [
    'a web page',
    'not-a-registry',
    { registry: 'r.io', username },
    'NOT_A_REGISTRY',
    /Check the host in `registry`/,
  ],
  [
    'a web page',
    'not-a-registry',
    { registry: 'r.io', repository },
    'NOT_A_REGISTRY',
    /Check the host in `images`/,
  ],
  [
    'Docker Hub’s web site',
    'not-a-registry',
    { registry: 'hub.docker.com', username },
    'NOT_A_REGISTRY',
    /Its registry is `docker\.io`/,
  ],
  [
    'Docker Hub’s web site',
    'unauthorized',
    { registry: 'hub.docker.com', username },
    'LOGIN_FAILED',
    /Its registry is `docker\.io`/,
  ],
  [
    'no such host',
    'unreachable',
    { registry: 'r.io', username },
    'REGISTRY_UNREACHABLE',
    /the name of the registry in `registry`/,
  ],
  [
    'no such host',
    'unreachable',
    { registry: 'r.io', repository },
    'REGISTRY_UNREACHABLE',
    /the name of the registry in `images`/,
  ],
  [
    'no such host',
    'unreachable',
    { registry: 'r.io', repository, input: 'from' },
    'REGISTRY_UNREACHABLE',
    /the name of the registry in `from`/,
  ],
  [
    'an outage',
    'unavailable',
    { registry: 'r.io', username },
    'REGISTRY_UNAVAILABLE',
    /status page/,
  ],
  ['a limit', 'rate-limited', { registry: 'docker.io' }, 'REGISTRY_UNAVAILABLE', /run again later/],
  ['a protected tag', 'immutable', { registry: 'r.io', repository }, 'TAG_IMMUTABLE', /new tag/],
  [
    'a size limit',
    'too-large',
    { registry: 'r.io', repository },
    'REGISTRY_REFUSED',
    /client_max_body_size/,
  ],
  [
    'a dangerous realm',
    'untrusted',
    { registry: 'r.io', username },
    'REGISTRY_REFUSED',
    /where they do not belong/,
  ],
  [
    'something else',
    'refused',
    { registry: 'r.io', repository },
    'REGISTRY_REFUSED',
    /its own words above/,
  ],
])('explains %s (%s of %j)', (_, kind, target, code, fix) => {
  const found = explained(kind, target);
  expect(found.code).toBe(code);
  expect(found.fix).toMatch(fix);
});

it('passes everything else through', () => {
  const error = new Error('ours');
  expect(explain(error, 'Trying', { registry: 'r.io' })).toBe(error);
});
