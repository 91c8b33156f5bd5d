import { buildArgv } from '../../src/build/argv.ts';
import { samplePlan } from '../report/sample.ts';

/** Every input of docker/build-push-action that describes the build, as a `with:` block has them. */
const BLOCK = {
  'add-hosts': 'docker:10.180.0.1,other:10.180.0.2',
  allow: 'network.host,device=vendor.example/gpu',
  annotations: 'manifest:a=b',
  attests: 'type=sbom,generator=acme/scanner',
  'build-args': 'A=1,2\nB=two words',
  'build-contexts': 'alpine=docker-image://alpine:3\nshared=./shared',
  builder: 'big',
  'cache-from': 'type=gha\nacme/app:cache',
  'cache-to': 'type=gha,mode=max',
  call: 'build',
  'cgroup-parent': 'parent',
  context: './app',
  file: 'docker/Dockerfile',
  labels: 'team=core',
  network: 'host',
  'no-cache': 'true',
  'no-cache-filters': 'deps,test',
  outputs: 'type=local,dest=out\ntype=tar,dest=out.tar',
  platforms: 'linux/amd64,linux/arm64',
  provenance: 'mode=max,version=v1',
  pull: 'true',
  sbom: 'false',
  'secret-envs': 'npm=NPM_TOKEN',
  'secret-files': 'conf=./build.conf',
  secrets: 'id=value',
  'shm-size': '2g',
  ssh: 'default,key=/home/me/.ssh/id',
  tags: 'ghcr.io/acme/app:1,acme/app:1',
  target: 'prod',
  ulimit: 'nofile=1024:1024\nnproc=3',
  'github-token': 'ghs_x',
};

it('reaches buildx, each input as the option of its name', async () => {
  const plan = await samplePlan(BLOCK);
  const argv = buildArgv({
    request: plan.build,
    labels: plan.tagging.labels,
    annotations: plan.tagging.leveledAnnotations,
    secrets: [],
    output: { push: [], byDigest: false, load: [] },
    files: { metadata: 'm', imageId: 'i' },
    isUsual: true,
  });
  const isGenerated = (option: string) => /=(?:manifest:)?org\.opencontainers\./.test(option);
  expect(argv.filter((option) => !isGenerated(option))).toEqual([
    ...['build', '--progress=plain', '--builder=big', '--file=docker/Dockerfile', '--target=prod'],
    '--platform=linux/amd64,linux/arm64',
    ...['--build-arg=A=1,2', '--build-arg=B=two words'],
    ...['--build-context=alpine=docker-image://alpine:3', '--build-context=shared=./shared'],
    '--label=team=core',
    ...['--ssh=default', '--ssh=key=/home/me/.ssh/id'],
    ...['--allow=network.host', '--allow=device=vendor.example/gpu'],
    ...['--add-host=docker:10.180.0.1', '--add-host=other:10.180.0.2'],
    ...['--network=host', '--shm-size=2g'],
    ...['--ulimit=nofile=1024:1024', '--ulimit=nproc=3', '--cgroup-parent=parent'],
    ...['--pull', '--no-cache', '--no-cache-filter=deps', '--no-cache-filter=test'],
    ...['--cache-from=type=gha', '--cache-from=acme/app:cache', '--cache-to=type=gha,mode=max'],
    '--annotation=manifest:a=b',
    '--attest=type=provenance,mode=max,version=v1',
    '--attest=type=sbom,disabled=true',
    ...['--output=type=local,dest=out', '--output=type=tar,dest=out.tar'],
    ...['--metadata-file=m', '--', './app'],
  ]);
});

it('keeps its secrets apart, and publishes its tags', async () => {
  const { build, tagging } = await samplePlan(BLOCK);
  expect(build.secrets.map(({ id, from }) => [id, from.kind])).toEqual([
    ['id', 'value'],
    ['npm', 'variable'],
    ['conf', 'file'],
  ]);
  expect(tagging.tags).toEqual(['ghcr.io/acme/app:1', 'acme/app:1']);
});

it.each(['check', 'outline', 'targets'])('call: %s publishes nothing', async (call) => {
  expect((await samplePlan({ ...BLOCK, outputs: '', call })).publish).toBe(false);
});
