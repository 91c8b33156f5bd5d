import { computeTags } from '../../src/tagging/index.ts';
import { FACTS, REQUEST, run } from './run.ts';

const GENERATED = 'org.opencontainers.image.';

function custom(labels: string): string[] {
  return run({ tags: 'type=sha', labels })
    .labels.filter(([key]) => !key.startsWith(GENERATED))
    .map(([key, value]) => `${key}=${value}`);
}

it.each([
  ['a=b=c#d,e"f', ['a=b=c#d,e"f']],
  ['a=', ['a=']],
  ['# x\n\n  a=1  ', ['a=1']],
  ['a=1\na=2', ['a=2']],
  ['"a=x ""y"""', ['a=x "y"']],
  ['"a"="b"', ['"a"="b"']],
  ['v={{version}}-{{branch}}', ['v=sha-860c190-main']],
  ['b=1\na=2\nB=3\n\u{1f600}=4\n\uffff=5', ['B=3', 'a=2', 'b=1', '\uffff=5', '\u{1f600}=4']],
])('%j gives %j', (labels, expected) => {
  expect(custom(labels)).toEqual(expected);
});

it('leaves an entry without = out, with a warning', () => {
  const { warnings, problems } = run({ tags: 'type=sha', labels: 'a=1\ninvalid' });
  expect(problems).toEqual([]);
  expect(warnings).toEqual(['labels: "invalid" (line 2) is left out: write key=value']);
});

it('names the line of a template that is wrong', () => {
  expect(run({ labels: 'a=1\nb={{' }).problems).toMatchObject([
    { input: 'labels', message: 'braces that do not close: {{ in "b={{" (line 2)' },
  ]);
});

it('is created when SOURCE_DATE_EPOCH says, else when the commit was', () => {
  const created = (result: ReturnType<typeof run>) =>
    new Map(result.labels).get(`${GENERATED}created`);
  expect(created(run({}))).toBe('2024-03-05T06:08:09.000Z');
  expect(created(run({}, { sourceDateEpoch: 0 }))).toBe('1970-01-01T00:00:00.000Z');
});

it('has no time rather than the time of the run', () => {
  const { commitTime: _, ...facts } = FACTS;
  const { labels, notices } = computeTags(REQUEST, facts);
  expect(labels.map(([key]) => key)).not.toContain(`${GENERATED}created`);
  expect(notices).toEqual([expect.stringContaining('the time of the commit is unknown')]);
});

it('keeps a description on one line', () => {
  const { labels } = run(
    {},
    { repository: { description: 'one\r\norg.opencontainers.image.url=evil' } },
  );
  expect(new Map(labels).get(`${GENERATED}description`)).toBe(
    'one org.opencontainers.image.url=evil',
  );
});
