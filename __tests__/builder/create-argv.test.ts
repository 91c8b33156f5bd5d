import { buildkitdConfig } from '../../src/builder/buildkitd-config.ts';
import { type CreateArguments, createArgv, removeArgv } from '../../src/builder/create-argv.ts';
import type { NodeRequest } from '../../src/inputs/builder-request.ts';

const NODE: NodeRequest = {
  name: '',
  endpoint: '',
  driverOpts: [],
  buildkitdFlags: '',
  platforms: [],
};

function argv(creation: Partial<CreateArguments>, ...nodes: readonly Partial<NodeRequest>[]) {
  const [first, ...others] = nodes.map((node) => ({ ...NODE, ...node }));
  const request = { nodes: [first ?? NODE, ...others] as const, use: false };
  return createArgv({ name: 'b', driver: 'docker-container', request, allow: [], ...creation });
}

it('makes a container with nothing said', () => {
  expect(argv({})).toEqual([['create', '--name=b', '--driver=docker-container']]);
});

it('makes a container with everything said', () => {
  expect(
    argv(
      { configFile: '/run/buildkitd.toml', allow: ['network.host'] },
      {
        name: 'n',
        endpoint: 'builder',
        driverOpts: ['network=host', '"env.no_proxy=a,b"'],
        buildkitdFlags: '--debug',
        platforms: ['linux/amd64', 'linux/arm64'],
      },
    ),
  ).toEqual([
    [
      ...['create', '--name=b', '--driver=docker-container', '--node=b-n'],
      ...['--driver-opt=network=host', '--driver-opt="env.no_proxy=a,b"'],
      ...['--buildkitd-flags=--debug', '--buildkitd-config=/run/buildkitd.toml'],
      ...['--platform=linux/amd64,linux/arm64', '--', 'builder'],
    ],
  ]);
});

it('lets the daemon allow what the build asks for, unless it has flags of its own', () => {
  const allow = ['network.host', 'security.insecure'];
  expect(argv({ allow })[0]?.at(-1)).toBe(
    '--buildkitd-flags=--allow-insecure-entitlement network.host --allow-insecure-entitlement security.insecure',
  );
});

it('makes pods', () => {
  const driverOpts = ['namespace=ci', 'replicas=2', '"nodeselector=kubernetes.io/arch=arm64"'];
  expect(
    argv(
      { driver: 'kubernetes', configFile: '/run/buildkitd.toml' },
      { name: 'amd', platforms: ['linux/amd64'], driverOpts: ['namespace=ci'] },
      { name: 'arm', platforms: ['linux/arm64'], driverOpts },
    ),
  ).toEqual([
    [
      ...['create', '--name=b', '--driver=kubernetes', '--node=b-amd', '--driver-opt=namespace=ci'],
      ...['--buildkitd-config=/run/buildkitd.toml', '--platform=linux/amd64'],
    ],
    [
      ...['create', '--name=b', '--driver=kubernetes', '--append', '--node=b-arm'],
      ...driverOpts.map((option) => `--driver-opt=${option}`),
      ...['--buildkitd-config=/run/buildkitd.toml', '--platform=linux/arm64'],
    ],
  ]);
});

it('leaves nodes that others run their names', () => {
  expect(argv({ driver: 'remote' }, { name: 'arm', endpoint: 'tcp://a:1' })).toEqual([
    ['create', '--name=b', '--driver=remote', '--node=arm', '--', 'tcp://a:1'],
  ]);
});

it('configures no daemon that others run', () => {
  const node = { endpoint: 'tcp://a:1', driverOpts: ['cacert=/ca.pem'] };
  expect(argv({ driver: 'remote', configFile: '/x', allow: ['network.host'] }, node)).toEqual([
    ['create', '--name=b', '--driver=remote', '--driver-opt=cacert=/ca.pem', '--', 'tcp://a:1'],
  ]);
});

it('keeps hostile values inside their own argument', () => {
  const hostile = '--use\n"; rm -rf /';
  expect(
    argv({ name: hostile }, { name: hostile, endpoint: hostile, driverOpts: [hostile] }),
  ).toEqual([
    [
      ...[
        'create',
        `--name=${hostile}`,
        '--driver=docker-container',
        `--node=${hostile}-${hostile}`,
      ],
      ...[`--driver-opt=${hostile}`, '--', hostile],
    ],
  ]);
});

it.each([
  [false, ['rm', '--force', '--', 'b']],
  [true, ['rm', '--force', '--keep-state', '--', 'b']],
])('removes; state kept: %j', (keepState, expected) => {
  expect(removeArgv('b', keepState)).toEqual(expected);
});

describe('the daemon’s configuration', () => {
  const plain = { host: 'registry.corp:5000', isPlainHttp: true };
  const own = '[registry."registry.corp:5000"]\n  mirrors = ["m"]';

  it.each([
    ['nothing to say', '', [{ host: 'ghcr.io', isPlainHttp: false }], ''],
    ['plain HTTP', '', [plain], '[registry."registry.corp:5000"]\n  http = true\n'],
    [
      'an authority',
      'debug = true\n',
      [{ host: 'a.corp', isPlainHttp: false, ca: '/a "b".pem' }],
      'debug = true\n\n[registry."a.corp"]\n  ca = ["/a \\"b\\".pem"]\n',
    ],
    ['the user’s own word', own, [plain], `${own}\n`],
  ])('%s', (_, text, registries, expected) => {
    expect(buildkitdConfig(text, registries)).toBe(expected);
  });
});
