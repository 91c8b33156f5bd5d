import type { RawInputs } from '../../src/inputs/schema.ts';
import { planRows } from '../../src/report/plan-table.ts';
import { renderPlan } from '../../src/report/text.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { onBranch, onTag } from '../tagging/run.ts';
import { samplePlan } from './sample.ts';

const IMAGE = { images: 'acme/app' };
const CHANNEL = 'type=semver,pattern={{version}}\ntype=raw,value={{channel}}';

it.each<[what: string, raw: RawInputs, facts: Partial<RunFacts>, moves: Record<string, string>]>([
  [
    'a version',
    {},
    onTag('v1.2.3'),
    {
      '1.2.3': 'never: exact version',
      '1.2': 'only to the highest of 1.2.x',
      '1': 'only to the highest of 1.x',
      latest: 'only to the highest version',
    },
  ],
  [
    'a variant',
    { tags: 'type=semver,pattern={{major}}', flavor: 'suffix=-alpine,onlatest=true' },
    onTag('v1.2.3'),
    {
      '1-alpine': 'only to the highest of 1.x among *-alpine',
      'latest-alpine': 'only to the highest version among *-alpine',
    },
  ],
  [
    'a prerelease channel',
    { tags: CHANNEL },
    onTag('v1.2.3-rc.1'),
    { '1.2.3-rc.1': 'never: exact version', rc: 'only to the highest rc' },
  ],
  [
    'the default branch',
    {},
    {},
    {
      edge: 'only forward along main',
      main: 'only forward along main',
      'sha-860c190': 'never: one commit',
      latest: 'only while no version is published',
    },
  ],
  [
    'another branch that asks for the tag of the default branch',
    { tags: 'type=ref,event=branch\nedge' },
    onBranch('dev'),
    { dev: 'only forward along dev', edge: 'not from here: only runs on main move it' },
  ],
  [
    'a pull request',
    {},
    { on: { kind: 'pull-request', number: '7' } },
    { 'pr-7': 'with every run' },
  ],
  [
    'floating-tags: always',
    { 'floating-tags': 'always' },
    onBranch('dev'),
    { dev: 'with every run (floating-tags: always)', 'sha-860c190': 'never: one commit' },
  ],
])('%s: says when each tag moves', async (_, raw, facts, moves) => {
  const rows = planRows(await samplePlan({ ...IMAGE, ...raw }, facts));
  expect(Object.fromEntries(rows.map((row) => [row.tag, row.moves]))).toEqual(moves);
});

it('says where each tag goes', async () => {
  const where = async (images: string) =>
    planRows(await samplePlan({ images, tags: 'a\nquay.io/acme/x:b' })).map((row) => row.where);
  expect(await where('acme/app')).toEqual(['acme/app', 'quay.io/acme/x']);
  expect(await where('docker.io/acme/app,ghcr.io/acme/app')).toEqual([
    'acme/app, ghcr.io/acme/app',
    'quay.io/acme/x',
  ]);
  expect(await where('a/a,b/b,c/c')).toEqual(['all 3 repositories', 'quay.io/acme/x']);
});

it('lists what was left out, and why, but not what is there anyway', async () => {
  const tags = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}\nlatest';
  const lines = renderPlan(await samplePlan({ ...IMAGE, tags }, onTag('v2.0.0-rc.1')));
  expect(lines.filter((line) => line.includes('left out'))).toEqual([
    '  left out: 2  (not on a prerelease: replaced by 2.0.0-rc.1)',
    '  left out: latest  (v2.0.0-rc.1 is a prerelease)',
  ]);
});

it('says that there is no tag', async () => {
  const lines = renderPlan(await samplePlan({ ...IMAGE, tags: 'type=ref,event=tag' }));
  expect(lines[0]).toBe('  no tag');
});

it('keeps one line per tag, whatever a branch is called', async () => {
  const plan = await samplePlan(IMAGE, onBranch('a\r\n::error::b\u2028c'));
  for (const line of renderPlan(plan)) expect(line).not.toMatch(/[\r\n\u2028]/);
});
