import { onTag, run } from './run.ts';

const SEMVER = 'type=semver,pattern={{version}}';

it.each([
  ['', ['1.2.3', 'latest']],
  ['latest=true\nlatest=false', ['1.2.3']],
  ['LATEST=false', ['1.2.3']],
  ['prefix=a-', ['a-1.2.3', 'latest']],
  ['prefix=a-,onlatest=true,suffix=-z', ['a-1.2.3-z', 'a-latest']],
  ['prefix=a-,suffix=-z,onlatest=true', ['a-1.2.3-z', 'latest-z']],
  ['suffix=-{{sha}},onlatest=true', ['1.2.3-860c190', 'latest-860c190']],
])('%j gives %j', (flavor, expected) => {
  expect(run({ tags: SEMVER, flavor }, onTag('v1.2.3')).tagNames).toEqual(expected);
});

it.each([
  'latest=maybe',
  'latest',
  'onlatest=true',
  'prefix=a,onlatest=yes',
  'postfix=x',
  'latest=true,onlatest=true',
  'suffix={{',
])('%s is wrong', (flavor) => {
  const { problems } = run({ flavor });
  expect(problems.map(({ input }) => input)).toEqual(['flavor']);
  expect(problems[0]?.message).toContain(flavor);
});

it('does not reach names with a prefix of their own', () => {
  const { tagNames } = run({
    tags: 'type=sha\ntype=ref,event=branch\ntype=raw,value=x,prefix=',
    flavor: 'prefix=a-',
  });
  expect(tagNames).toEqual(['a-main', 'x', 'sha-860c190']);
});
