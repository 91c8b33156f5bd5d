import { isDigest } from '../../src/reference/digest.ts';
import {
  canonicalRegistry,
  familiarName,
  fullName,
  isRegistryHost,
  isTag,
  parseReference,
  parseRepository,
} from '../../src/reference/reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

it.each<[text: string, registry: string, repository: string, rest?: object]>([
  ['app', 'docker.io', 'library/app'],
  ['acme/app', 'docker.io', 'acme/app'],
  ['docker.io/app', 'docker.io', 'library/app'],
  ['index.docker.io/acme/app', 'docker.io', 'acme/app'],
  ['registry-1.docker.io/acme/app', 'docker.io', 'acme/app'],
  ['ghcr.io/acme/app', 'ghcr.io', 'acme/app'],
  // As docker reads it: without a slash there is no host.
  ['ghcr.io', 'docker.io', 'library/ghcr.io'],
  ['GHCR.io/acme/app', 'ghcr.io', 'acme/app'],
  ['ghcr.io/acme/team/app', 'ghcr.io', 'acme/team/app'],
  ['localhost/app', 'localhost', 'app'],
  ['localhost:5000/app', 'localhost:5000', 'app'],
  ['localhost:5000/app:dev', 'localhost:5000', 'app', { tag: 'dev' }],
  ['127.0.0.1:5000/a/b', '127.0.0.1:5000', 'a/b'],
  ['[::1]:5000/app:1', '[::1]:5000', 'app', { tag: '1' }],
  ['acme/app:1.2.3-rc.1', 'docker.io', 'acme/app', { tag: '1.2.3-rc.1' }],
  [`acme/app@${DIGEST}`, 'docker.io', 'acme/app', { digest: DIGEST }],
  [`ghcr.io/acme/app:v1@${DIGEST}`, 'ghcr.io', 'acme/app', { tag: 'v1', digest: DIGEST }],
  ['a.b/c__d/e-f/g---h.i_j', 'a.b', 'c__d/e-f/g---h.i_j'],
  [`acme/app:${'x'.repeat(128)}`, 'docker.io', 'acme/app', { tag: 'x'.repeat(128) }],
])('%s is in %s, called %s', (text, registry, repository, rest = {}) => {
  expect(parseReference(text)).toEqual({ registry, repository, ...rest });
});

it.each([
  '',
  ' ',
  ':',
  '/',
  '@',
  'acme/',
  '/app',
  'acme//app',
  'ghcr.io/',
  'ghcr.io//app',
  'Acme/app',
  'acme/App',
  'acme/app:',
  'acme/app:-x',
  'acme/app:.x',
  'acme/app:a/b',
  'acme/app:a b',
  'acme/app:v1:2',
  `acme/app:${'x'.repeat(129)}`,
  'acme/app@',
  'acme/app@sha256:abc',
  `acme/app@${DIGEST}@${DIGEST}`,
  `acme/app@${DIGEST.toUpperCase()}`,
  `acme/app@sha512:${'0'.repeat(128)}`,
  'acme/app_',
  '-acme/app',
  'acme/a..b',
  'acme/a___b',
  'acme/app\n',
  'acme/app\u0000',
  'acme/äpp',
  'https://ghcr.io/acme/app',
  'ghcr..io/app',
  'ghcr.io:port/app',
  'ghcr.io:123456/app',
  '$(id)/app',
  '"acme/app"',
  'acme/app,name=other',
  'a/'.repeat(200).concat('b'),
  'a'.repeat(100_000),
])('%j is no reference', (text) => {
  expect(parseReference(text)).toBeUndefined();
});

it.each([
  ['acme/app', true],
  ['acme/app:1', false],
  [`acme/app@${DIGEST}`, false],
  ['https://x', false],
])('%s names a repository: %j', (text, expected) => {
  expect(parseRepository(text) !== undefined).toBe(expected);
});

it.each([
  ['app', 'app', 'docker.io/library/app'],
  ['index.docker.io/acme/app', 'acme/app', 'docker.io/acme/app'],
  ['ghcr.io/acme/app', 'ghcr.io/acme/app', 'ghcr.io/acme/app'],
])('%s is shown as %s, in full %s', (text, familiar, full) => {
  const repository = parseRepository(text);
  if (!repository) throw new Error('no repository');
  expect(familiarName(repository)).toBe(familiar);
  expect(fullName(repository)).toBe(full);
});

it.each([
  ['ghcr.io', true],
  ['localhost:5000', true],
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', true],
  ['[::1]:5000', true],
  ['https://ghcr.io', false],
  ['ghcr.io/acme', false],
  ['-x.io', false],
  ['a b', false],
  ['', false],
])('%j is a host: %j', (text, expected) => {
  expect(isRegistryHost(text)).toBe(expected);
});

it.each([
  ['Index.Docker.io', 'docker.io'],
  ['registry-1.docker.io', 'docker.io'],
  ['GHCR.IO', 'ghcr.io'],
  ['hub.docker.com', 'hub.docker.com'],
])('%s is %s', (host, canonical) => {
  expect(canonicalRegistry(host)).toBe(canonical);
});

it.each([
  ['v1.0', true],
  ['_x', true],
  ['', false],
  ['a+b', false],
  ['latest\n', false],
])('%j is a tag: %j', (text, expected) => {
  expect(isTag(text)).toBe(expected);
});

it.each([
  [DIGEST, true],
  [`${DIGEST}\n`, false],
  [`x${DIGEST}`, false],
  [undefined, false],
  [7, false],
])('%j is a digest: %j', (text, expected) => {
  expect(isDigest(text)).toBe(expected);
});
