import { readFileSync } from 'node:fs';
import { startCloud } from '../../cloud/cloud.ts';
import { describeImage } from '../../fan-out/image.ts';
import { forward } from '../../registry/recording-proxy.ts';
import { createSandbox } from '../../runner/sandbox.ts';
import { answersOf } from '../../scenarios/answers.ts';
import { HELLO } from '../../scenarios/job.ts';
import { running } from '../../scenarios/running.ts';
import { type Bench, BY_CERTIFICATE, CI, IMAGE, NAMESPACE, ROOTLESS, startBench } from './bench.ts';
import type { Deployment } from './objects.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const SECRETS = [{ value: CI.token }];

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench[Symbol.asyncDispose]());
// Neither does anything stay, nor was a word of the protocol wrong.
afterEach(() => {
  const { cluster, faults } = bench.server;
  expect([cluster.deployments.now, cluster.configMaps.now, faults]).toEqual([[], [], []]);
});

const inputs = (name: string) => ({
  images: `${bench.registry.host}/acme/${name}`,
  driver: 'kubernetes',
  'driver-opts': `namespace=${NAMESPACE}`,
});

/** What was made since. */
function made(before: number): readonly Deployment[] {
  return bench.server.cluster.deployments.ever.slice(before);
}

const count = () => bench.server.cluster.deployments.ever.length;

test('two deployments build a platform each of one image, and are gone', async () => {
  using job = bench.job(bench.server.kubeconfig({ token: CI.token }));
  const options = (arch: string) => [
    `namespace=${NAMESPACE}`,
    'replicas=2',
    ...['requests.cpu=500m', 'requests.memory=1Gi', 'limits.memory=4Gi'],
    `"nodeselector=kubernetes.io/os=linux,kubernetes.io/arch=${arch}"`,
    ...['"labels=team=build,cost=ci"', '"annotations=example.com/job=42"'],
    '"tolerations=key=builders,operator=Exists,effect=NoSchedule"',
  ];
  const result = await job.run(
    {
      ...inputs('two'),
      platforms: 'linux/amd64,linux/arm64',
      'builder-platforms': 'linux/amd64',
      'driver-opts': options('amd64').join('\n'),
      append: JSON.stringify([
        { name: 'arm', platforms: 'linux/arm64', 'driver-opts': options('arm64') },
      ]),
    },
    { secrets: SECRETS },
  );
  expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
  expect(result.log.join('\n')).toContain('Builder: a new one (kubernetes): ');

  const image = await describeImage(bench.registry.host, 'acme/two', 'main');
  expect(image.platforms).toEqual(['linux/amd64', 'linux/arm64']);

  const deployments = made(0);
  const [amd, arm] = ['amd64', 'arm64'].map((arch) =>
    deployments.find(
      ({ spec }) => spec.template.spec.nodeSelector?.['kubernetes.io/arch'] === arch,
    ),
  );
  expect(deployments).toHaveLength(2);
  const names = [amd, arm].map((each) => each?.metadata.name ?? '');
  expect(names).toEqual([
    expect.stringMatching(/^registry-publish-[0-9a-f]{8}0$/),
    expect.stringMatching(/^registry-publish-[0-9a-f]{8}-arm$/),
  ]);
  for (const [each, arch] of [
    [amd, 'amd64'],
    [arm, 'arm64'],
  ] as const) {
    expect(each?.metadata).toMatchObject({
      namespace: NAMESPACE,
      labels: { team: 'build', cost: 'ci' },
      annotations: { 'example.com/job': '42', 'buildx.docker.com/platform': `linux/${arch}` },
    });
    expect(each?.spec.replicas).toBe(2);
    expect(each?.spec.template.spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': arch },
      tolerations: [{ key: 'builders', operator: 'Exists', effect: 'NoSchedule' }],
      containers: [
        {
          image: IMAGE,
          resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '4Gi' } },
          securityContext: { privileged: true },
        },
      ],
    });
  }
  // Each platform in a pod of its own deployment.
  const pods = bench.server.done.filter(({ resource }) => resource === 'pods/exec');
  expect(names.map((name) => pods.some((pod) => pod.name.startsWith(`${name}-`)))).toEqual([
    true,
    true,
  ]);
  // Nothing that the documentation does not ask for: no list of everything, no secret.
  expect(new Set(bench.server.done.map(({ verb, resource }) => `${verb} ${resource}`))).toEqual(
    new Set([
      ...['get deployments', 'create deployments', 'delete deployments'],
      ...['list pods', 'create pods/exec'],
    ]),
  );
});

test('the daemon is told about registries, beside what its own configuration says', async () => {
  const PRIVATE = 'registry.corp.example';
  await using cloud = await startCloud({
    [PRIVATE]: (incoming, response) => {
      incoming.headers['x-forwarded-proto'] = 'https';
      forward(incoming, response, bench.registry.host);
    },
  });
  const { NODE_EXTRA_CA_CERTS: ca = '', HTTPS_PROXY = '' } = cloud.env;
  using job = bench.job(bench.server.kubeconfig({ token: CI.token }, NAMESPACE), {
    files: { ...HELLO, 'buildkitd.toml': 'debug = true\n' },
    env: { HTTPS_PROXY },
  });
  const before = bench.server.cluster.configMaps.ever.length;
  const result = await job.run({
    images: `${PRIVATE}/acme/told`,
    driver: 'kubernetes',
    'buildkitd-config': 'buildkitd.toml',
    // The file wins.
    'buildkitd-config-inline': 'trace = true',
    'buildkitd-flags': '--oci-worker-gc=false',
    insecure: 'plain.corp.example:5000',
    ca,
  });
  expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
  expect(await answersOf({ host: bench.registry.host }, 'acme/told', ['main'])).toEqual({
    main: expect.stringMatching(/^sha256:/),
  });

  const deployment = made(0).at(-1);
  const { name = '' } = deployment?.metadata ?? {};
  const maps = bench.server.cluster.configMaps.ever.slice(before);
  const files = Object.fromEntries(maps.map(({ metadata, data }) => [metadata.name, data]));
  expect(Object.keys(files).toSorted()).toEqual([`${name}-config`, `${name}-config-1`]);
  const toml = files[`${name}-config`]?.['buildkitd.toml'] ?? '';
  expect(toml).toMatch(/^debug = true$/m);
  expect(toml).not.toContain('trace');
  expect(toml).toContain('[registry."plain.corp.example:5000"]\n    http = true\n');
  const [, folder, file = ''] =
    /\[registry\."registry\.corp\.example"\]\n\s+ca = \["(.+)\/(.+)"\]/.exec(toml) ?? [];
  expect(files[`${name}-config-1`]?.[file]).toBe(readFileSync(ca, 'utf8'));
  const [container] = deployment?.spec.template.spec.containers ?? [];
  expect(container?.volumeMounts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'config', mountPath: '/etc/buildkit' }),
      expect.objectContaining({ name: 'config-1', mountPath: folder }),
    ]),
  );
  expect(container?.args).toContain('--oci-worker-gc=false');
});

test('a client certificate, the kubeconfig at home, its namespace, and pods without privileges', async () => {
  const certificate = bench.authority.certify(BY_CERTIFICATE.name);
  using job = bench.job('', { env: { KUBECONFIG: '' } });
  const text = bench.server.kubeconfig({ certificate }, NAMESPACE);
  job.sandbox.write('home/.kube/config', text, 0o600);
  const before = count();
  const { images } = inputs('rootless');
  const result = await job.run({
    images,
    driver: 'kubernetes',
    'driver-opts': 'rootless=true',
    'buildkitd-config-inline': 'debug = true',
  });
  expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
  expect(made(before)).toMatchObject([
    {
      spec: {
        template: {
          spec: {
            containers: [
              {
                image: ROOTLESS,
                securityContext: { seccompProfile: { type: 'Unconfined' } },
                args: expect.arrayContaining(['--oci-worker-no-process-sandbox']),
              },
            ],
          },
        },
      },
    },
  ]);
  const config = bench.server.cluster.configMaps.ever.at(-1);
  expect(config?.data['buildkitd.toml']).toMatch(/^debug = true$/m);
  expect(await answersOf({ host: bench.registry.host }, 'acme/rootless', ['main'])).toEqual({
    main: expect.stringMatching(/^sha256:/),
  });
});

test('a kubeconfig whose credentials a program gives, as of managed clusters', async () => {
  const credential = { apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential' };
  using secret = createSandbox();
  const file = secret.write(
    'credential.json',
    JSON.stringify({ ...credential, status: { token: CI.token } }),
  );
  using job = bench.job(bench.server.kubeconfig({ plugin: 'get-token' }, NAMESPACE), {
    programs: { 'get-token': `cat ${file}` },
  });
  const result = await job.run(inputs('plugin'), { secrets: SECRETS });
  expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
});

test('a deployment of a build that fails is gone', async () => {
  using job = bench.job(bench.server.kubeconfig({ token: CI.token }), {
    files: running('exit 3\n'),
  });
  const before = count();
  const result = await job.run(inputs('failing'), { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(result.log.join('\n')).toContain('exit code 3');
  expect(made(before)).toHaveLength(1);
});

test.each([
  ['in time', {}],
  ['without any time', { untilTerminate: 0, untilKill: 0 }],
])('a deployment of a build that is cancelled %s is gone', async (_, ending) => {
  using job = bench.job(bench.server.kubeconfig({ token: CI.token }), {
    files: running('echo asleep; sleep 60\n'),
  });
  const before = count();
  const cancel = { when: /asleep$/, ...ending };
  const result = await job.run(inputs('cancelled'), { secrets: SECRETS, cancel });
  expect(result.conclusion).toBe('cancelled');
  expect(made(before)).toHaveLength(1);
});
