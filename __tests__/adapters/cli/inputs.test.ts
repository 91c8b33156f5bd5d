import { inputsFromEnvironment } from '../../../src/adapters/cli/inputs.ts';

it.each([
  [{}, {}],
  [{ INPUT_IMAGES: 'a/b' }, { images: 'a/b' }],
  [{ 'INPUT_SEP-TAGS': ',' }, { 'sep-tags': ',' }],
  [{ INPUT_SEP_TAGS: ',' }, { 'sep-tags': ',' }],
  [{ INPUT_IMAGES: '' }, {}],
  [{ INPUT_PULL: 'true' }, {}],
  [{ GITHUB_TOKEN: 'a' }, { 'github-token': 'a' }],
  [{ GITHUB_TOKEN: 'a', INPUT_GITHUB_TOKEN: 'b' }, { 'github-token': 'b' }],
])('with %j, plan has %j', (env, inputs) => {
  expect(inputsFromEnvironment('plan', env)).toEqual(inputs);
});
