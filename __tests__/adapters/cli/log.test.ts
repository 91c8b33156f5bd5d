import { stripVTControlCharacters } from 'node:util';
import { commandLineLog, type LogOptions } from '../../../src/adapters/cli/log.ts';
import { isLive } from '../../../src/adapters/cli/main.ts';

function open(options: Partial<LogOptions> & { columns?: number; rows?: number } = {}) {
  let written = '';
  let time = 0;
  const ticks: (() => void)[] = [];
  const terminal = {
    columns: options.columns ?? 40,
    ...(options.rows !== undefined && { rows: options.rows }),
    write: (text: string) => {
      written += text;
    },
  };
  const log = commandLineLog(terminal, {
    debug: false,
    live: false,
    redact: (text) => text.replaceAll('hunter2', '***'),
    now: () => time,
    eachSecond: (work) => {
      ticks.push(work);
      return () => void ticks.splice(ticks.indexOf(work), 1);
    },
    ...options,
  });
  return {
    log,
    /** What was written since the last call. */
    take() {
      const text = written;
      written = '';
      return text;
    },
    wait(seconds: number) {
      time += seconds * 1000;
      for (const tick of ticks) tick();
    },
    isTicking: () => ticks.length > 0,
  };
}

/** What stands on a screen that knows the few control sequences that are used. */
function screen(text: string): readonly string[] {
  const lines = [''];
  let at = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a screen obeys
  for (const piece of text.split(/(\n|\r\u001b\[2K|\u001b\[1A)/)) {
    if (piece === '\n') at += 1;
    else if (piece === '\u001b[1A') at -= 1;
    else if (piece === '\r\u001b[2K') lines[at] = '';
    else lines[at] = `${lines[at] ?? ''}${stripVTControlCharacters(piece)}`;
  }
  return lines.join('\n').trimEnd().split('\n');
}

/** What stands on a terminal: an erased line is gone. */
function shown(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.split('\r\u001b[2K').at(-1) ?? '');
  return lines.map(stripVTControlCharacters);
}

describe('in a pipe', () => {
  it('writes plain lines', async () => {
    const { log, take } = open();
    log.info('info');
    log.notice('notice');
    log.warning('warning', { file: 'Dockerfile', line: 3 });
    log.error('error', { file: 'Dockerfile' });
    log.debug('debug');
    log.child('child');
    log.progress('progress');
    await expect(log.group('group', async () => 7)).resolves.toBe(7);
    expect(take()).toBe(
      'info\nnote: notice\nwarning: Dockerfile:3: warning\nerror: Dockerfile: error\nchild\ngroup\n',
    );
  });

  it('writes details when asked', () => {
    const { log, take } = open({ debug: true });
    log.debug('debug');
    expect(take()).toBe('debug\n');
  });

  it.each(['info', 'notice', 'warning', 'error', 'child'] as const)(
    'hides secrets and commands in %s',
    (name) => {
      const { log, take } = open();
      log[name]('hunter2 ##[error]x');
      log[name]('::error::x');
      expect(take()).toMatch(/^(\w+: )?\*\*\* ## \[error\]x\n(\w+: )?: :error::x\n$/);
    },
  );

  it('hides secrets and commands in the title of a group, and in a place', async () => {
    const { log, take } = open();
    await log.group('hunter2 ##[x]', async () => {});
    log.error('x', { file: '##[error]hunter2' });
    expect(take()).toBe('*** ## [x]\nerror: ## [error]***: x\n');
  });

  it('hides a secret that only neutralising would take apart', () => {
    const { log, take } = open({ redact: (text) => text.replaceAll('a##[b', '***') });
    log.child('a##[b');
    log.info('a##[b');
    expect(take()).toBe('***\n***\n');
  });
});

it('breaks a long silence in a pipe with the status', () => {
  const { log, take, wait } = open();
  const status = () => log.progress('uploading 40.0 MB', ['hunter2  1.0 MB', 'b  2.0 MB']);
  wait(9);
  status();
  expect(take()).toBe('');
  wait(1);
  log.progress('');
  status();
  status();
  expect(take()).toBe('uploading 40.0 MB: *** 1.0 MB, b 2.0 MB\n');
  wait(9);
  log.info('x');
  wait(9);
  status();
  expect(take()).toBe('x\n');
});

describe('on a terminal', () => {
  it('keeps the status below the log, and counts its seconds', () => {
    const { log, take, wait } = open({ live: true });
    log.progress('[1/2] RUN make');
    expect(shown(take())).toEqual(['[1/2] RUN make  0 s']);
    wait(5);
    expect(shown(take())).toEqual(['[1/2] RUN make  5 s']);
    log.progress('[1/2] RUN make');
    log.child('output');
    expect(shown(take())).toEqual(['output', '[1/2] RUN make  5 s']);
    wait(61);
    expect(shown(take())).toEqual(['[1/2] RUN make  1 min 6 s']);
    log.progress('[2/2] RUN test');
    expect(shown(take())).toEqual(['[2/2] RUN test  0 s']);
  });

  it('takes the status away at the end of a group, even of one that fails', async () => {
    const { log, take, isTicking } = open({ live: true });
    const work = async () => {
      log.progress('working');
      throw new Error('no');
    };
    await expect(log.group('Build', work)).rejects.toThrow('no');
    expect(shown(take())).toEqual(['Build', '']);
    expect(isTicking()).toBe(false);
    log.info('after');
    expect(take()).toBe('after\n');
  });

  it('never lets the status wrap, hides secrets in it, and keeps it on one line', () => {
    const { log, take } = open({ live: true, columns: 20 });
    log.progress('hunter2 a\nb \u001b[2J 測試測試測試測試');
    const [line = ''] = shown(take());
    expect(line).toMatch(/^\*\*\* a b .* {2}0 s$/);
    const columns = [...line].reduce((sum, point) => sum + (point > '\u1100' ? 2 : 1), 0);
    expect(columns).toBeLessThan(20);
  });

  it('shows details below the status, and takes all of it away for a line', () => {
    const { log, take, wait } = open({ live: true });
    log.progress('uploading 40.0 MB', ['ghcr.io/acme/app  1.0 MB', 'hunter2  2.0 MB']);
    log.info('line');
    wait(3);
    log.progress('uploading 40.0 MB', ['ghcr.io/acme/app  9.0 MB']);
    expect(screen(take())).toEqual([
      'line',
      'uploading 40.0 MB  3 s',
      '  ghcr.io/acme/app  9.0 MB',
    ]);
    log.progress('');
    log.info('end');
    expect(take().split('\n').at(-2)?.endsWith('end')).toBe(true);
  });

  it('shows no more details than there is room for', () => {
    const { log, take } = open({ live: true, rows: 6 });
    log.progress('uploading', ['a', 'b', 'c', 'd', 'e']);
    expect(screen(take())).toEqual(['uploading  0 s', '  a', '  b', '  c', '  … and 2 more']);
  });

  it('paints', () => {
    const { log, take } = open({ live: true });
    log.error('x');
    expect(take()).toBe('\u001b[31merror:\u001b[39m x\n');
  });
});

it.each([
  [true, {}, true],
  [false, {}, false],
  [undefined, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
])('a terminal (%j) with %j is live: %j', (isTTY, env, expected) => {
  const terminal = { write: () => {}, ...(isTTY !== undefined && { isTTY }) };
  expect(isLive(terminal, env)).toBe(expected);
});
