import { type BakeArguments, bakeArgv, printArgv } from '../../src/bake/argv.ts';

const DEFINITION = { files: [], targets: [], set: [], vars: [], source: '' };

it('prints what bake finds in the working directory', () => {
  expect(printArgv(DEFINITION)).toEqual(['bake', '--print', '--progress=plain', '--']);
});

it('prints what is asked for, and takes no target for an option', () => {
  const argv = printArgv({
    files: ['docker-bake.hcl', 'meta.json'],
    targets: ['app', '--push'],
    set: ['*.args.A=1'],
    vars: ['V=2'],
    source: 'https://github.com/acme/app.git',
  });
  expect(argv).toEqual([
    ...['bake', '--print', '--progress=plain', '--file=docker-bake.hcl', '--file=meta.json'],
    ...['--set=*.args.A=1', '--var=V=2', '--', 'https://github.com/acme/app.git', 'app', '--push'],
  ]);
});

const IMAGE = {
  target: 'app',
  layout: '/run/app',
  labels: [],
  annotations: [],
  attests: [],
  load: [],
};
const BAKE: BakeArguments = {
  definition: '/run/bake.json',
  images: [IMAGE],
  builder: '',
  pull: false,
  noCache: false,
  allow: [],
  metadata: '/run/metadata.json',
  call: 'build',
};

it('builds into a directory, and may write there alone', () => {
  expect(bakeArgv(BAKE)).toEqual([
    ...['bake', '--progress=plain', '--file=/run/bake.json', '--allow=fs.write=/run/app'],
    '--set=app.output=type=oci,tar=false,dest=/run/app',
    ...['--metadata-file=/run/metadata.json', '--', 'app'],
  ]);
});

it('passes on everything', () => {
  const web = {
    target: 'web',
    layout: '/run/a,b',
    labels: [['org.opencontainers.image.title', 'a=b, "c"']] as const,
    annotations: [`index:a=\${b}`],
    attests: ['type=provenance,mode=min'],
    load: ['acme/web:1', 'acme/web:2'],
  };
  const argv = bakeArgv({
    ...BAKE,
    images: [IMAGE, web],
    builder: 'big',
    pull: true,
    noCache: true,
    allow: ['network.host', 'fs.read=/data'],
  });
  expect(argv).toEqual([
    ...['bake', '--progress=plain', '--file=/run/bake.json', '--builder=big', '--pull'],
    ...['--no-cache', '--allow=network.host', '--allow=fs.read=/data'],
    ...['--allow=fs.write=/run/app', '--allow=fs.write=/run/a,b'],
    '--set=app.output=type=oci,tar=false,dest=/run/app',
    '--set=web.output=type=docker,"name=acme/web:1,acme/web:2"',
    '--set=web.output=type=oci,tar=false,"dest=/run/a,b"',
    '--set=web.labels.org.opencontainers.image.title=a=b, "c"',
    `--set=web.annotations=index:a=\${b}`,
    '--set=web.attest=type=provenance,mode=min',
    ...['--metadata-file=/run/metadata.json', '--', 'app', 'web'],
  ]);
});

it('builds nothing where the Dockerfiles are only looked at', () => {
  expect(bakeArgv({ ...BAKE, call: 'check' })).toEqual([
    ...['bake', '--progress=plain', '--file=/run/bake.json', '--call=check', '--', 'app'],
  ]);
});
