import { type BakeImage, readDefinition } from '../../src/bake/definition.ts';

function read(target: object, group: object = { default: { targets: Object.keys(target) } }) {
  return readDefinition(JSON.stringify({ group, target }));
}

const NOTHING: BakeImage = {
  target: 'app',
  tags: [],
  platforms: [],
  labels: [],
  annotations: [],
  attests: [],
  outputs: [],
  secretVariables: [],
};

it('takes what a target does not say as the default', () => {
  expect(read({ app: { context: '.', dockerfile: 'Dockerfile' } })).toEqual([NOTHING]);
});

it.each([
  [['default'], ['default']],
  [
    ['app', 'default', 'app'],
    ['app', 'default'],
  ],
])('finds a target that is called like the group of all: %j', (targets, found) => {
  const images = read({ default: {}, app: {} }, { default: { targets } });
  expect(images?.map(({ target }) => target)).toEqual(found);
});

it('reads all fields', () => {
  const app = {
    tags: ['ghcr.io/acme/app:1'],
    platforms: ['linux/amd64', 'linux/arm64'],
    labels: { x: 'y' },
    annotations: ['index:a=b'],
    attest: [
      { type: 'provenance', mode: 'max' },
      { type: 'sbom', disabled: true },
    ],
    output: [{ type: 'registry' }],
    secret: [{ id: 'a', env: 'A' }, { id: 'B' }, { id: 'c', src: 'c.txt' }],
  };
  expect(read({ app })).toEqual([
    {
      target: 'app',
      tags: ['ghcr.io/acme/app:1'],
      platforms: ['linux/amd64', 'linux/arm64'],
      labels: [['x', 'y']],
      annotations: ['index:a=b'],
      attests: ['provenance', 'sbom'],
      outputs: ['registry'],
      secretVariables: ['A', 'B'],
    },
  ]);
});

it('reads records that are text, as older buildx prints them', () => {
  const app = {
    attest: ['type=provenance,mode=max'],
    output: ['type=oci,"dest=a,b"'],
    secret: ['id=a,env=A'],
  };
  expect(read({ app })).toEqual([
    { ...NOTHING, attests: ['provenance'], outputs: ['oci'], secretVariables: ['A'] },
  ]);
});

it('reads a doubled sign as what it stands for', () => {
  const app = { labels: { x: `$\${HOME} %%{if} $$ $1` }, annotations: [`a=$$\${b}`] };
  expect(read({ app })).toEqual([
    { ...NOTHING, labels: [['x', `\${HOME} %{if} $$ $1`]], annotations: [`a=$\${b}`] },
  ]);
});

it.each<[string, object, readonly string[]]>([
  ['what was asked for', { default: { targets: ['b', 'a'] } }, ['b', 'a']],
  ['not what others build upon', { default: { targets: ['a'] } }, ['a']],
  [
    'groups in groups, each target once',
    { default: { targets: ['g', 'a'] }, g: { targets: ['b', 'a'] } },
    ['b', 'a'],
  ],
  [
    'a group that holds the default one, under whose name it is asked for',
    { default: { targets: ['all', 'a'] }, all: { targets: ['default', 'c'] } },
    ['c', 'a'],
  ],
])('gives the images of %s', (_, group, names) => {
  const images = read({ a: {}, b: {}, c: {} }, group);
  expect(images?.map(({ target }) => target)).toEqual(names);
});

it.each(['', 'no JSON', '[]', 'null', '{"group":{}}'])('knows that %p is no definition', (text) => {
  expect(readDefinition(text)).toBeUndefined();
});
