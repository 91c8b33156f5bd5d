import { annotation, command } from '../../../src/adapters/github/commands.ts';

it.each([
  [annotation('error', 'x'), '::error title=registry-publish::x'],
  [annotation('warning', 'a\nb\r%'), '::warning title=registry-publish::a%0Ab%0D%25'],
  [
    annotation('error', 'x', { file: 'Dockerfile', line: 3, endLine: 5 }),
    '::error file=Dockerfile,line=3,endLine=5::x',
  ],
  [annotation('notice', 'x', { file: 'a' }), '::notice file=a::x'],
  [
    annotation('error', 'x', { file: 'a:b,c%\n::set-output' }),
    '::error file=a%3Ab%2Cc%25%0A%3A%3Aset-output::x',
  ],
  [command('group', 'a\n::error::b'), '::group::a%0A::error::b'],
  [command('endgroup'), '::endgroup::'],
  [command('add-mask', '100%'), '::add-mask::100%25'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
