import { parseBuilder } from '../../src/inputs/builder.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { typedValues } from '../../src/inputs/typed.ts';
import { collectProblems } from '../../src/inputs/values.ts';

async function parse(raw: RawInputs) {
  const problems = collectProblems();
  const request = await parseBuilder(typedValues(raw), problems);
  const said = problems.list.map(({ input, message }) => `${input}: ${message}`);
  return { request, said };
}

it('asks for nothing', async () => {
  const { request, said } = await parse({});
  expect(said).toEqual([]);
  expect(request).toEqual({
    existing: '',
    driver: 'auto',
    name: '',
    nodes: [{ name: '', endpoint: '', driverOpts: [], buildkitdFlags: '', platforms: [] }],
    configPath: '',
    config: '',
    use: false,
    isKept: false,
    keepState: false,
    buildxVersion: '',
    emulation: 'auto',
    qemuImage: 'docker.io/tonistiigi/binfmt:latest',
  });
});

it('takes the block of a set-up step', async () => {
  const { request, said } = await parse({
    name: 'mine',
    version: '0.30.1',
    'driver-opts': 'network=host\n"env.no_proxy=a,b"\n',
    'buildkitd-config-inline': 'debug = true',
    append: `
- name: arm
  endpoint: ssh://arm.corp
  platforms: linux/arm64, linux/arm/v7
  driver-opts:
    - memory=2g
- endpoint: builder
`,
    use: 'true',
  });
  expect(said).toEqual([]);
  expect(request).toMatchObject({
    driver: 'docker-container',
    name: 'mine',
    buildxVersion: 'v0.30.1',
    config: 'debug = true',
    use: true,
    isKept: true,
    nodes: [
      { driverOpts: ['network=host', '"env.no_proxy=a,b"'] },
      {
        name: 'arm',
        endpoint: 'ssh://arm.corp',
        platforms: ['linux/arm64', 'linux/arm/v7'],
        driverOpts: ['memory=2g'],
      },
      { name: '', endpoint: 'builder' },
    ],
  });
});

it('takes a file of the daemon’s configuration, and keeps the builder where that is asked for', async () => {
  const { request, said } = await parse({ 'buildkitd-config': 'buildkitd.toml', cleanup: 'false' });
  expect(said).toEqual([]);
  expect(request).toMatchObject({
    driver: 'docker-container',
    configPath: 'buildkitd.toml',
    isKept: true,
    use: false,
  });
});

it.each<[RawInputs, string]>([
  [{ driver: 'podman' }, 'driver: "podman" is not one of its values'],
  [{ driver: 'remote' }, 'endpoint: the driver remote needs the address of a daemon'],
  [{ driver: 'remote', endpoint: 'host:1' }, 'endpoint: "host:1" is not an address of a builder'],
  [{ endpoint: '--use' }, 'endpoint: "--use" is not an address of a builder'],
  [
    { driver: 'remote', endpoint: 'tcp://a:1', 'buildkitd-flags': '--debug' },
    'buildkitd-flags: the driver remote cannot take it',
  ],
  [
    { driver: 'remote', endpoint: 'tcp://a:1', append: '- {name: b}' },
    'append[0].endpoint: the driver remote needs the address of a daemon',
  ],
  [{ driver: 'docker', 'driver-opts': 'a=b' }, 'driver-opts: the driver docker cannot take it'],
  [
    { driver: 'kubernetes', 'keep-state': 'true' },
    'keep-state: the driver kubernetes has no state',
  ],
  [
    { driver: 'kubernetes', 'builder-name': 'My_Builder' },
    'builder-name: "My_Builder" cannot be the name of a deployment',
  ],
  [
    { driver: 'kubernetes', append: `- {name: ${'a'.repeat(31)}}` },
    `append[0].name: "${'a'.repeat(31)}" cannot be the name of a deployment`,
  ],
  [{ 'driver-opts': 'network' }, 'driver-opts: "network" has no value'],
  [{ 'builder-platforms': 'arm64' }, 'builder-platforms: "arm64" is not a platform'],
  [{ 'builder-name': '../x' }, 'builder-name: "../x" is not the name of a builder'],
  [{ version: 'edge' }, 'version: "edge" is no release of buildx'],
  [{ 'buildx-version': 'lab:1' }, 'buildx-version: "lab:1" is no release of buildx'],
  [{ append: 'x' }, 'append: this is not a list'],
  [{ append: '- [a]' }, 'append[0]: this is not a mapping'],
  [{ append: '- {platform: linux/arm64}' }, 'append[0].platform: unknown key'],
  [{ append: '- {endpoint: {a: b}}' }, 'append[0].endpoint: this is not text'],
  [{ append: '- {name: a}\n- {name: a}' }, 'append: two nodes are called "a"'],
  [{ append: '- {name: "-a"}' }, 'append[0].name: "-a" is not the name of a node'],
  [{ append: '- {platforms: amd64}' }, 'append[0].platforms: "amd64" is not a platform'],
  [{ emulation: 'on' }, 'emulation: "on" is not one of its values'],
])('%j is refused', async (raw, expected) => {
  const { said } = await parse(raw);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(expected);
});

it('takes a builder that exists, whatever describes another', async () => {
  const { request, said } = await parse({
    builder: 'mine',
    driver: 'remote',
    'driver-opts': 'a=b',
  });
  expect(said).toEqual([]);
  expect(request.existing).toBe('mine');
});
