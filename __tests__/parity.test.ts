import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, textOf } from './contract/readme.ts';
import { CHAIN, CHAIN_VARIABLES } from './parity/chain.ts';
import { type Row, tablesOf } from './parity/page.ts';

const PAGE = tablesOf(textOf('docs/parity.md'));
const rows = (section: string, kind: string) => PAGE.get(`${section}: ${kind}`) ?? [];
const namesIn = (table: readonly Row[]) => table.map(({ name }) => name).sort();

/** What an action.yml of ours declares. */
function declared(command: string, kind: string): readonly string[] {
  const path = command === 'publish' ? 'action.yml' : `${command}/action.yml`;
  return Object.keys(parse(textOf(path))[`${kind.toLowerCase()}s`] ?? {});
}

/** The ways in which a test writes a name: `no-cache`, `noCache`, and where numbers stand for `n`, `NODE_0_`. */
function isIn(text: string, name: string): boolean {
  const camel = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const ways = [name, camel, name.replace('_n_', '_0_')].join('|');
  return new RegExp(`(?<!\\w|\\w-)(?:${ways})(?![\\w-])`).test(text);
}

const TABLES = CHAIN.flatMap(({ name, command, inputs, outputs }) => [
  { title: `${name}: Input`, section: name, command, kind: 'Input', expected: inputs },
  { title: `${name}: Output`, section: name, command, kind: 'Output', expected: outputs },
]);

describe.each(TABLES)('$title', ({ section, command, kind, expected }) => {
  const table = rows(section, kind);

  it('is listed, each name once', () => {
    expect(namesIn(table)).toEqual([...expected].sort());
  });

  it('is in our action.yml as the page says', () => {
    const ours = declared(command, kind);
    const named = table.filter(({ here }) => here !== 'not taken');
    const missing = named.filter(({ name, here }) => !ours.includes(here === 'same' ? name : here));
    expect(missing).toEqual([]);
    const others = table.filter((row) => !named.includes(row));
    expect(others.filter(({ name }) => ours.includes(name))).toEqual([]);
  });
});

it('variables are listed, each once', () => {
  expect(namesIn(rows('Variables', 'Variable'))).toEqual([...CHAIN_VARIABLES].sort());
});

it('has no other tables', () => {
  const known = ['Variables: Variable', ...TABLES.map(({ title }) => title)];
  expect([...PAGE.keys()].filter((title) => !known.includes(title))).toEqual([]);
});

describe.each([...PAGE])('%s', (_, table) => {
  it.each(table.map((row) => [row.name, row] as const))(
    '%s is proven, or has a reason',
    (_, row) => {
      if (row.here === 'not taken') {
        expect(row.differs).not.toBe('');
        return;
      }
      expect(row.here).toMatch(/^(?:same|[a-z][a-z-]*)$/);
      const tests = row.tests.map((path) => join('docs', path));
      expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
      const name = row.here === 'same' ? row.name : row.here;
      expect(tests.filter((path) => isIn(textOf(path), name))).not.toEqual([]);
    },
  );
});
