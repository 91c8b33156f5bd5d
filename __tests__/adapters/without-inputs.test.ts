import { withoutInputs } from '../../src/adapters/without-inputs.ts';

it('takes the inputs away, and nothing else', () => {
  const env = { PATH: '/bin', INPUT_PASSWORD: 'a', 'INPUT_GITHUB-TOKEN': 'b', MY_INPUT_: 'c' };
  expect(withoutInputs(env)).toEqual({ PATH: '/bin', MY_INPUT_: 'c' });
});
