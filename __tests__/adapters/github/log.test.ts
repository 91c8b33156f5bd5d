import { githubLog, maskCommands } from '../../../src/adapters/github/log.ts';

function open() {
  const lines: string[] = [];
  return { log: githubLog((text) => void lines.push(text)), lines };
}

it('writes lines and commands', async () => {
  const { log, lines } = open();
  log.info('info');
  log.debug('debug');
  log.notice('notice');
  log.warning('warning', { file: 'Dockerfile', line: 3 });
  log.error('error\nfix');
  log.progress('progress');
  await log.group('Build', async () => log.child('child'));
  expect(lines).toEqual([
    'info\n',
    '::debug::debug\n',
    '::notice title=registry-publish::notice\n',
    '::warning file=Dockerfile,line=3::warning\n',
    '::error title=registry-publish::error%0Afix\n',
    '::group::Build\n',
    'child\n',
    '::endgroup::\n',
  ]);
});

it('breaks a long silence with the status, which is no command', () => {
  const lines: string[] = [];
  let time = 0;
  const log = githubLog(
    (text) => void lines.push(text),
    () => time,
  );
  log.info('x');
  time = 9_999;
  log.progress('::error::x', ['a']);
  time = 10_000;
  log.progress('');
  log.progress('::error::x', ['##[a  b']);
  log.progress('again');
  expect(lines).toEqual(['x\n', ': :error::x: ## [a b\n']);
});

it('ends a group that fails', async () => {
  const { log, lines } = open();
  await expect(log.group('Build', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(lines.at(-1)).toBe('::endgroup::\n');
});

it.each([
  ['info', '::error::x', ': :error::x\n'],
  ['info', 'a\n::error::x\r##[y]', 'a\n: :error::x\n## [y]\n'],
  ['child', '\u0085::error::x', '\\x85::error::x\n'],
  ['child', '#7 0.1 ##[add-mask]a', '#7 0.1 ## [add-mask]a\n'],
] as const)('%s(%j) is no command', (name, text, written) => {
  const { log, lines } = open();
  log[name](text);
  expect(lines).toEqual([written]);
});

it('loses nothing of what an annotation cannot hold', () => {
  const { log, lines } = open();
  const text = `${'\u{1f600}'.repeat(4000)}the fix`;
  log.error(text);
  expect(lines[0]).toBe(`${text}\n`);
  expect(lines[1]).toMatch(
    /^::error title=registry-publish::\u{1f600}+.?%0A… The rest is in the log of this step\.\n$/u,
  );
  expect(lines[1]?.length).toBeLessThan(4200);
});

it('masks each line of a secret, and nothing short', () => {
  expect(maskCommands('one-line\nabc\n100%-sure')).toEqual([
    '::add-mask::one-line%0Aabc%0A100%25-sure',
    '::add-mask::one-line',
    '::add-mask::100%25-sure',
  ]);
  expect(maskCommands('abc')).toEqual([]);
});
