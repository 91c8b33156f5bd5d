import { parseCommand } from '../runner/workflow-command.ts';
import { type Bench, startBench, type Trial } from './bench.ts';
import { LOGIN } from './publication.ts';
import { PATHS, type Row } from './row.ts';
import { ANSWERS } from './rows-answers.ts';
import { CONNECTIONS, DOWNLOADS } from './rows-connections.ts';
import { IMMUTABLE } from './rows-immutable.ts';
import { LOGINS } from './rows-logins.ts';
import { OUTAGES } from './rows-outages.ts';
import { RATES } from './rows-rates.ts';
import { REDIRECTS } from './rows-redirects.ts';
import { UPLOADS } from './rows-uploads.ts';
import { printTable } from './table.ts';

import.meta.jest.setTimeout(60_000);

const GROUPS = {
  'rate limits': RATES,
  outages: OUTAGES,
  connections: [...CONNECTIONS, ...DOWNLOADS],
  uploads: UPLOADS,
  answers: ANSWERS,
  redirects: REDIRECTS,
  logins: LOGINS,
  'immutable tags': IMMUTABLE,
} as const satisfies Readonly<Record<string, readonly Row[]>>;

const TAGS = ['1.2.3', '1.2', '1', 'latest'];

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const ended = new Map<string, string>();

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  test.concurrent.each(rows.map((row) => [row.name, row] as const))('%s', async (name, row) => {
    const trial = await bench.run(row);
    const { error } = trial.result;
    ended.set(name, error ? `refused: ${error.code}` : 'survived');
    expect(trial.idle).toEqual([]);
    expectNoHarm(trial);
    if (row.ends === 'survived') expectSurvived(trial, row);
    else await expectRefused(trial, row);
    row.check?.({ requests: trial.faulty, log: trial.result.log });
  });
});

test('the table', () => {
  const rows = Object.values(GROUPS).flat();
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  expect(ended.size).toBe(rows.length);
  printTable(GROUPS, ended);
});

/** Whatever happens. */
function expectNoHarm({ result, all, leaked, strangers, flaws }: Trial): void {
  expect(strangers).toEqual([]);
  expect(leaked).toEqual([]);
  // A tag never points at what is not whole.
  expect(flaws).toEqual([]);
  const lines = result.log.split('\n');
  expect(lines.filter((line) => parseCommand(line, () => true))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
  expect(result.log).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  expect(result.log).not.toContain(LOGIN.password);
  expect(result.log).not.toMatch(/eyJ[A-Za-z0-9_-]{20}/);
  const bodies = all.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));
  expect(bodies.filter(({ headers }) => headers['content-length'] === undefined)).toEqual([]);
}

function expectSurvived({ result, digest, tags, otherTags, all }: Trial, row: Row): void {
  if (result.error) throw result.error;
  const wanted = Object.fromEntries(TAGS.map((tag) => [tag, 'ours' as const]));
  expect(named(tags, digest)).toEqual(row.tags ?? wanted);
  expect(named(otherTags, digest)).toEqual(wanted);
  // Everything is read back before the first tag is written anywhere.
  const firstTag = all.filter(({ method, url }) => method === 'PUT' && PATHS.tag.test(url))[0];
  const lastStaged = all.findLast(({ method, url }) => method === 'PUT' && PATHS.staged.test(url));
  expect(firstTag?.order).toBeGreaterThan(lastStaged?.order ?? Number.POSITIVE_INFINITY);
}

async function expectRefused(
  { result, digest, tags, otherTags, again }: Trial,
  row: Row,
): Promise<void> {
  const { error } = result;
  expect(error?.code).not.toBe('INTERNAL');
  expect(`${error?.code}: ${error?.message}\n${error?.fix}`).toMatch(row.ends);
  expect(error?.fix ?? '').not.toBe('');
  expect(named(tags, digest)).toEqual(row.tags ?? {});
  // The other registry may have its tags only if this one has begun to get its own.
  if (row.tags === undefined && !isAboutTags(row)) expect(named(otherTags, digest)).toEqual({});
  if (row.isTaken) return;
  expect(named(await again(), digest)).toEqual(
    Object.fromEntries(TAGS.map((tag) => [tag, 'ours' as const])),
  );
}

/** Faults that begin when everything is there already. */
function isAboutTags({ rules }: Row): boolean {
  return rules({ foreign: '', repository: '' }).some(({ path }) => path === PATHS.tag);
}

function named(
  tags: Readonly<Record<string, string>>,
  digest: string,
): Readonly<Record<string, string>> {
  const entries = Object.entries(tags);
  return Object.fromEntries(
    entries.map(([tag, answer]) => [tag, answer === digest ? 'ours' : 'theirs']),
  );
}
