import { judgeVersion, type Knowledge } from '../../src/publish/forward.ts';
import { onTag, run } from '../tagging/run.ts';

function list(...tags: readonly string[]) {
  return { tags, complete: true };
}

interface Row {
  readonly known: Partial<Knowledge>;
  readonly tag: string;
  readonly rules?: string;
  readonly flavor?: string;
  readonly moves: string;
  readonly stays?: string;
}

/** Which of a run's tags move along versions, and which of them stay. */
function judgeAll({ known, tag, rules = '', flavor = '' }: Row) {
  const { entries } = run({ tags: rules, flavor }, onTag(tag));
  const knowledge: Knowledge = { own: list(), others: [], gitTags: [], ...known };
  const named = entries.filter(({ dropped }) => dropped === undefined);
  const isMoving = named.map(({ range, guard }) => {
    if (guard?.kind !== 'version' || range === undefined) return true;
    return judgeVersion({ range, guard }, knowledge).moves;
  });
  const pick = (moving: boolean) =>
    named.flatMap(({ name }, at) => (isMoving[at] === moving ? [name] : [])).join(' ');
  return { moves: pick(true), stays: pick(false) };
}

const MATCH = 'type=match,pattern=^\\d{4}\\.\\d{2}\\.\\d+$';

it.each<Row>([
  { known: {}, tag: 'v1.2.3', moves: '1.2.3 1.2 1 latest' },
  {
    known: { own: list('1.2.4', '1.3.0', '2.0.0') },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2',
    stays: '1 latest',
  },
  { known: { own: list('1.9.0', '2.0.0-rc.1') }, tag: 'v1.9.1', moves: '1.9.1 1.9 1 latest' },
  { known: { own: list('1.10.0') }, tag: 'v1.9.4', moves: '1.9.4 1.9', stays: '1 latest' },
  { known: { own: list('1.2.3') }, tag: 'v1.2.3', moves: '1.2.3 1.2 1 latest' },
  { known: { own: list('v1.3.0') }, tag: 'v1.2.5', moves: '1.2.5 1.2', stays: '1 latest' },
  {
    known: { own: list('1.3.0', '1.2.4-alpine') },
    tag: 'v1.2.5',
    flavor: 'suffix=-alpine,onlatest=true',
    moves: '1.2.5-alpine 1.2-alpine 1-alpine latest-alpine',
  },
  { known: { own: list('0.2.0') }, tag: 'v0.1.5', moves: '0.1.5 0.1', stays: 'latest' },
  {
    known: { own: undefined, gitTags: ['v1.2.4', 'v1.3.0'] },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2',
    stays: '1 latest',
  },
  { known: { others: [list('2.0.0')] }, tag: 'v1.2.5', moves: '1.2.5 1.2 1', stays: 'latest' },
  {
    known: { own: list('1.0.0') },
    tag: 'v2.0.0-rc.1',
    flavor: 'latest=true',
    moves: '2.0.0-rc.1 latest',
  },
  {
    known: { own: list('1.2.3-rc.2') },
    tag: 'v1.2.3-rc.1',
    rules: 'type=semver,pattern={{version}}\ntype=raw,value={{channel}}',
    moves: '1.2.3-rc.1',
    stays: 'rc',
  },
  {
    known: { own: list('2024.03.1') },
    tag: '2024.02.9',
    rules: MATCH,
    moves: '2024.02.9',
    stays: 'latest',
  },
  {
    known: { own: list('1.0.0') },
    tag: 'release7',
    rules: 'type=ref,event=tag',
    moves: 'release7',
    stays: 'latest',
  },
  {
    known: { own: list('1.2.5'), others: [list('1.2.5', '2.0.0')] },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2 1',
    stays: 'latest',
  },
  // Names that never count leave the question to git and to the other destinations.
  {
    known: { own: list('2.0.0-rc.1'), gitTags: ['v3.0.0'] },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2 1',
    stays: 'latest',
  },
  {
    known: { own: list('1.2.4-alpine'), others: [list('1.3.0')] },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2',
    stays: '1 latest',
  },
  {
    known: { own: list('1.0.0'), gitTags: ['v3.0.0'], others: [list('3.0.0')] },
    tag: 'v1.2.5',
    moves: '1.2.5 1.2 1 latest',
  },
  // A prefix that no tag can start with is not in the tags either.
  {
    known: { own: list('x-1.3.0') },
    tag: 'v1.2.5',
    flavor: 'prefix=-x-,onlatest=true',
    moves: 'x-1.2.5 x-1.2',
    stays: 'x-1 x-latest',
  },
])('$tag with $known: $stays stays', (row) => {
  expect(judgeAll(row)).toEqual({ moves: row.moves, stays: row.stays ?? '' });
});

describe('why a tag stays', () => {
  const tag = {
    range: '*',
    guard: { kind: 'version', version: '1.2.5', prefix: '', suffix: '' },
  } as const;
  const nothing = { others: [], gitTags: [] };

  it('names the version that keeps it', () => {
    const verdict = judgeVersion(tag, { ...nothing, own: list('v1.3.0') });
    expect(verdict).toMatchObject({ moves: false, why: 'kept at v1.3.0, higher than 1.2.5' });
  });

  it('says that a list was cut off', () => {
    const own = { tags: ['1.0.0'], complete: false };
    expect(judgeVersion(tag, { ...nothing, own })).toMatchObject({
      moves: false,
      why: expect.stringContaining('more tags than are read (1)'),
    });
  });
});
