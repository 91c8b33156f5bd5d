import {
  configKey,
  type DockerConfig,
  encodeBasic,
  helperFor,
  parseDockerConfig,
  storedCredentials,
  withLogin,
} from '../../src/login/docker-config.ts';

const auth = encodeBasic('ann', 'pass:word');

describe('parseDockerConfig', () => {
  it.each(['', ' \n', '{}'])('takes %j for an empty config', (text) => {
    expect(parseDockerConfig(text)).toEqual({});
  });

  it.each([
    ['{"auths": {"ghcr.io": {"auth": "c2VjcmV0"}}', 'it is not JSON'],
    ['\ufeff{}', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['null', 'it is not a JSON object'],
    ['"c2VjcmV0"', 'it is not a JSON object'],
    ['{"auths": ["c2VjcmV0"]}', 'its `auths` is not an object'],
    ['{"credHelpers": "c2VjcmV0"}', 'its `credHelpers` is not an object'],
    ['{"auths": {"ghcr.io": "c2VjcmV0"}}', 'the entry of ghcr.io in `auths` is not an object'],
    ['{"credsStore": 1}', 'the name of a credential helper is not text'],
    ['{"credHelpers": {"ghcr.io": null}}', 'the name of a credential helper is not text'],
  ])('refuses %s without quoting it', (text, message) => {
    expect(() => parseDockerConfig(text)).toThrow(new Error(message));
  });
});

it.each([
  ['docker.io', 'https://index.docker.io/v1/'],
  ['ghcr.io', 'ghcr.io'],
  ['localhost:5000', 'localhost:5000'],
])('the key of %s is %s', (registry, key) => {
  expect(configKey(registry)).toBe(key);
});

it.each([
  ['ghcr.io', {}, ''],
  ['ghcr.io', { credsStore: 'pass' }, 'pass'],
  ['ghcr.io', { credsStore: 'pass', credHelpers: { 'ghcr.io': 'own' } }, 'own'],
  ['ghcr.io', { credsStore: 'pass', credHelpers: { 'ghcr.io': '' } }, ''],
  ['ghcr.io', { credHelpers: { 'quay.io': 'own' } }, ''],
  ['docker.io', { credHelpers: { 'https://index.docker.io/v1/': 'own' } }, 'own'],
  ['docker.io', { credHelpers: { 'docker.io': 'own' } }, ''],
  ['constructor', { credHelpers: {} }, ''],
])('the helper of %s in %j is %j', (registry, config: DockerConfig, helper) => {
  expect(helperFor(config, registry)).toBe(helper);
});

it.each([
  ['ghcr.io', { auths: { 'ghcr.io': { auth } } }, { username: 'ann', password: 'pass:word' }],
  [
    'docker.io',
    { auths: { 'https://index.docker.io/v1/': { auth } } },
    { username: 'ann', password: 'pass:word' },
  ],
  [
    'an.azurecr.io',
    { auths: { 'an.azurecr.io': { auth: encodeBasic('id', ''), identitytoken: 'idt' } } },
    { username: 'id', password: '', identityToken: 'idt' },
  ],
  [
    'ghcr.io',
    { auths: { 'https://ghcr.io/v2/': { auth } } },
    { username: 'ann', password: 'pass:word' },
  ],
  ['ghcr.io', { auths: { 'evil-ghcr.io': { auth }, 'ghcr.io.evil': { auth } } }, undefined],
  ['ghcr.io', { auths: { 'ghcr.io': {} } }, undefined],
  ['ghcr.io', { auths: { 'ghcr.io': { auth: encodeBasic('', 'x') } } }, undefined],
  ['ghcr.io', {}, undefined],
  ['constructor', { auths: {} }, undefined],
])('reads the login of %s', (registry, config: DockerConfig, credentials) => {
  expect(storedCredentials(config, registry)).toEqual(credentials);
});

describe('withLogin', () => {
  const login = { username: 'ann', password: 'pass:word' };

  it('changes the entry of the registry and nothing else', () => {
    const config = { auths: { 'quay.io': { auth: 'eA==' } }, proxies: { default: {} } };
    expect(withLogin(config, 'ghcr.io', login)).toEqual({
      auths: { 'quay.io': { auth: 'eA==' }, 'ghcr.io': { auth } },
      proxies: { default: {} },
    });
  });

  it('turns a credential helper off for this registry alone', () => {
    const config = { credsStore: 'pass', credHelpers: { 'quay.io': 'other' } };
    expect(withLogin(config, 'docker.io', login)).toEqual({
      auths: { 'https://index.docker.io/v1/': { auth } },
      credsStore: 'pass',
      credHelpers: { 'quay.io': 'other', 'https://index.docker.io/v1/': '' },
    });
  });
});
