import { computeTags } from '../../src/tagging/index.ts';
import { FACTS, onTag, REQUEST, run } from './run.ts';

it('gives up on an expression that takes too long', () => {
  const request = {
    ...REQUEST,
    tags: 'type=match,pattern=^(a+)+$\ntype=semver,pattern={{version}},match=^(a+)+$',
  };
  const facts = { ...FACTS, ...onTag('v1.2.3') };
  const { tagNames, warnings } = computeTags(request, facts, () => 'too slow');
  expect(tagNames).toEqual(['1.2.3', 'latest']);
  expect(warnings).toEqual([
    'match=^(a+)+$ takes too long on "v1.2.3" in "type=semver,pattern={{version}},match=^(a+)+$" (line 2): the whole text is used',
    '^(a+)+$ takes too long on "v1.2.3" in "type=match,pattern=^(a+)+$" (line 1)',
  ]);
});

it.each([
  ['type=match,pattern=/V(.*)/i,group=1', ['1.2.3', 'latest']],
  ['type=match,pattern=v(x)?.*,group=1', []],
  ['type=match,pattern=v(),group=1', []],
  ['type=semver,pattern={{version}},match=v(?:.*)', ['1.2.3', 'latest']],
])('%s gives %j', (tags, expected) => {
  expect(run({ tags }, onTag('v1.2.3')).tagNames).toEqual(expected);
});
