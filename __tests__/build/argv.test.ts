import { type BuildArguments, buildArgv } from '../../src/build/argv.ts';
import { REQUEST } from './request.ts';

const NOTHING: BuildArguments = {
  request: REQUEST,
  labels: [],
  annotations: [],
  secrets: [],
  output: { push: [], byDigest: false, load: [] },
  files: { metadata: '/tmp/run/metadata.json', imageId: '/tmp/run/image-id' },
  isUsual: false,
};

const FILES = ['--metadata-file=/tmp/run/metadata.json', '--iidfile=/tmp/run/image-id'];

it('builds the workspace when nothing else is asked', () => {
  expect(buildArgv(NOTHING)).toEqual(['build', '--progress=plain', ...FILES, '--', '.']);
});

it('passes on everything', () => {
  const argv = buildArgv({
    ...NOTHING,
    request: {
      ...REQUEST,
      context: 'app',
      file: 'docker/Dockerfile',
      buildArgs: ['A=1', 'B'],
      target: 'prod',
      platforms: ['linux/amd64', 'linux/arm64'],
      pull: true,
      noCache: true,
      builder: 'big',
      load: true,
    },
    labels: [['org.opencontainers.image.title', 'app']],
    output: {
      push: ['ghcr.io/acme/app', 'acme/app'],
      byDigest: true,
      load: ['ghcr.io/acme/app:1', 'acme/app:1'],
    },
  });
  expect(argv).toEqual([
    'build',
    '--progress=plain',
    '--builder=big',
    '--file=docker/Dockerfile',
    '--target=prod',
    '--platform=linux/amd64,linux/arm64',
    '--build-arg=A=1',
    '--build-arg=B',
    '--label=org.opencontainers.image.title=app',
    '--pull',
    '--no-cache',
    '--output=type=docker,"name=ghcr.io/acme/app:1,acme/app:1"',
    '--output=type=image,"name=ghcr.io/acme/app,acme/app",push=true,push-by-digest=true,name-canonical=true',
    ...FILES,
    '--',
    'app',
  ]);
});

it('passes on what few builds need', () => {
  const argv = buildArgv({
    ...NOTHING,
    request: {
      ...REQUEST,
      contexts: ['base=docker-image://alpine'],
      noCacheFilters: ['deps'],
      ssh: ['default'],
      cacheFrom: ['type=gha'],
      cacheTo: ['type=gha,mode=max'],
      allow: ['network.host'],
      addHosts: ['db:10.0.0.1'],
      network: 'host',
      shmSize: '2g',
      ulimits: ['nofile=1024:1024'],
      cgroupParent: 'ci',
      sbom: 'true',
      outputs: ['type=local,dest=out'],
    },
    annotations: ['index:team=a'],
    secrets: ['id=tok,env=TOKEN'],
  });
  expect(argv).toEqual([
    ...['build', '--progress=plain', '--build-context=base=docker-image://alpine'],
    ...['--secret=id=tok,env=TOKEN', '--ssh=default', '--allow=network.host'],
    ...['--add-host=db:10.0.0.1', '--network=host', '--shm-size=2g', '--ulimit=nofile=1024:1024'],
    ...['--cgroup-parent=ci', '--no-cache-filter=deps', '--cache-from=type=gha'],
    ...['--cache-to=type=gha,mode=max', '--annotation=index:team=a', '--attest=type=sbom'],
    ...['--output=type=local,dest=out', '--metadata-file=/tmp/run/metadata.json', '--', '.'],
  ]);
});

it('exports nothing where the Dockerfile is only looked at', () => {
  const request = { ...REQUEST, call: 'check', cacheTo: ['type=gha'] } as const;
  expect(buildArgv({ ...NOTHING, request })).toEqual([
    ...['build', '--progress=plain', '--call=check', '--', '.'],
  ]);
});

it('pushes under a tag where the builder cannot push by digest', () => {
  const output = { push: ['acme/app:1.2.3'], byDigest: false, load: [] };
  expect(buildArgv({ ...NOTHING, output })).toContain(
    '--output=type=image,"name=acme/app:1.2.3",push=true',
  );
});

const HOSTILE = '"; rm -rf / #\n--push $(id) `id` ,type=local,dest=/ %0A';

it('keeps hostile values inside their own argument', () => {
  const argv = buildArgv({
    ...NOTHING,
    request: {
      ...REQUEST,
      context: '--push',
      file: HOSTILE,
      buildArgs: [`A=${HOSTILE}`],
      target: HOSTILE,
      builder: HOSTILE,
    },
    labels: [['a', HOSTILE]],
  });
  expect(argv).toEqual([
    'build',
    '--progress=plain',
    `--builder=${HOSTILE}`,
    `--file=${HOSTILE}`,
    `--target=${HOSTILE}`,
    `--build-arg=A=${HOSTILE}`,
    `--label=a=${HOSTILE}`,
    ...FILES,
    '--',
    '--push',
  ]);
});
