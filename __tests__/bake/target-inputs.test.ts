import { findClashes } from '../../src/bake/clashes.ts';
import type { BakeImage } from '../../src/bake/definition.ts';
import { targetInputs } from '../../src/bake/target-inputs.ts';
import { decide } from '../../src/decide.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { FACTS, onBranch } from '../tagging/run.ts';

const IMAGE: BakeImage = {
  target: 'app',
  tags: [],
  platforms: [],
  labels: [],
  annotations: [],
  attests: [],
  outputs: [],
  secretVariables: [],
};
const OWN = ['ghcr.io/acme/one:1.2', 'ghcr.io/acme/one', 'acme/two:edge'];

/** What a plan of the target says it is published as. */
async function referencesOf(tags: readonly string[], step: RawInputs) {
  const { inputs, problems } = targetInputs({ ...IMAGE, tags }, step);
  expect(problems).toEqual([]);
  const { plan } = await decide(inputs, { ...FACTS, ...onBranch('main') });
  return [...plan.tagging.tags].sort();
}

it.each<[string, readonly string[], RawInputs, readonly string[]]>([
  [
    'its own tags, each in its repository',
    OWN,
    {},
    ['docker.io/acme/two:edge', 'ghcr.io/acme/one:1.2', 'ghcr.io/acme/one:latest'],
  ],
  [
    'its own tags in the repository that is named for it',
    OWN,
    { images: 'ghcr.io/acme/{{target}}' },
    ['ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:edge', 'ghcr.io/acme/app:latest'],
  ],
  [
    'the tags of the rules in its own repositories',
    OWN,
    { tags: 'type=raw,value=7' },
    ['docker.io/acme/two:7', 'ghcr.io/acme/one:7'],
  ],
  [
    'the tags of the rules in the repositories that are named for it',
    [],
    { images: 'ghcr.io/{{ target }}/{{target}}\nacme/x', tags: 'type=raw,value=7' },
    ['acme/x:7', 'ghcr.io/app/app:7'],
  ],
  [
    'one of several in one repository',
    [],
    { images: 'acme/x', tags: 'type=raw,value=7\nacme/x:{{target}}', flavor: 'prefix={{target}}-' },
    ['acme/x:app', 'acme/x:app-7'],
  ],
])('publishes a target as %s', async (_, tags, step, expected) => {
  expect(await referencesOf(tags, step)).toEqual(expected);
});

it('plans the platforms of the target, unless the step names them', () => {
  const image = { ...IMAGE, tags: OWN, platforms: ['linux/amd64', 'linux/arm64'] };
  expect(targetInputs(image, {}).inputs.platforms).toBe('linux/amd64,linux/arm64');
  expect(targetInputs(image, { platforms: 'linux/s390x' }).inputs.platforms).toBe('linux/s390x');
});

it('says which target has no repository, or a tag that is none', () => {
  expect(targetInputs(IMAGE, {}).problems).toEqual([
    expect.objectContaining({ input: 'images', message: 'target "app" has no repository' }),
  ]);
  const tags = ['ghcr.io/Acme/app:1', `acme/app@sha256:${'a'.repeat(64)}`];
  expect(targetInputs({ ...IMAGE, tags }, {}).problems.map(({ message }) => message)).toEqual(
    tags.map((tag) => `target "app": its tag "${tag}" is not the name of an image`),
  );
});

it('finds what several targets would be published as', () => {
  const claims = [
    { target: 'a', references: ['acme/x:1', 'acme/x:2', 'acme/x:2'] },
    { target: 'b', references: ['acme/x:2', 'acme/y:1'] },
    { target: 'c', references: ['acme/z:1'] },
  ];
  expect(findClashes(claims).map(({ message }) => message)).toEqual([
    '"a" and "b" would all be acme/x:2',
  ]);
  expect(findClashes(claims.slice(1))).toEqual([]);
});
