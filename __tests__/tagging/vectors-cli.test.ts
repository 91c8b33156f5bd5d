import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { builtAction } from '../scenarios/bundle.ts';
import type { Expected, Vector } from './vector.ts';
import { planOutputs, planVector, serveApi, type VectorRun } from './vector-process.ts';

const file = new URL('../fixtures/tagging-vectors.json', import.meta.url);
const { vectors }: { vectors: Vector[] } = JSON.parse(readFileSync(file, 'utf8'));

/** Cases that pass, by the start of their names and by the decisions for which they differ from docker/metadata-action. */
const PASSING = {
  categories: {
    ...{ annotations: 1, edge: 2, errors: 7, images: 6, labels: 4, match: 8, none: 1, pep440: 8 },
    ...{ priority: 3, raw: 14, ref: 3, sanitize: 4, schedule: 4, semver: 22, sep: 1, sha: 6 },
    ...{ 'events/default': 14, 'events/full': 14, 'events/semver': 14 },
    ...{ 'own/bare': 4, 'own/build': 4, 'own/calver': 2, 'own/channel': 4, 'own/created': 4 },
    ...{ 'own/csv': 4, 'own/dedupe': 2, 'own/default': 16, 'own/default-branch': 4 },
    ...{ 'own/facts': 3, 'own/latest': 4, 'own/merge-group': 3, 'own/monorepo': 1 },
    ...{ 'own/none': 1, 'own/prerelease': 11, 'own/reference': 3, 'own/release-flag': 5 },
    ...{ 'own/stable': 2, 'own/template': 2, 'own/valid': 8, 'own/variant': 4 },
    ...{ 'test/bakeFile': 4, 'test/bakeFileTagsLabels': 1, 'test/json': 4, 'test/latest': 6 },
    ...{ 'test/null': 1, 'test/pr': 7, 'test/pr-head-sha': 7, 'test/push': 13, 'test/raw': 6 },
    ...{ 'test/release': 2, 'test/schedule': 5, 'test/sepTags': 1, 'test/tag': 21 },
  },
  decisions: {
    ...{ T1: 16, T3: 6, T4: 5, T5: 3, T6: 3, T7: 3, T8: 8, T9: 2, T10: 4, T11: 4, T13: 82, T14: 3 },
    ...{ D: 45, C1: 1, C2: 1, C3: 1, C4: 1, C5: 1, N: 11 },
    'the same as docker/metadata-action': 124,
  },
};

const cli = join(builtAction(), 'dist/entry/cli.js');
const action = join(builtAction(), 'dist/entry/plan.js');

async function eachAtATime<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>) {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}

/** What is wrong with a run; nothing if it is as expected. */
function faultsOf(vector: Vector, run: VectorRun): readonly string[] {
  const { expected } = vector;
  try {
    if ('error' in expected) expectRefusal(run, expected.error);
    else expectPlan(run, expected);
    return [];
  } catch (error) {
    return [`${vector.name}: ${error instanceof Error ? error.message : error}`];
  }
}

function expectRefusal({ exitCode, stdout, stderr }: VectorRun, texts: readonly string[]): void {
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  for (const each of texts) expect(stderr).toContain(each);
}

function expectPlan({ exitCode, stdout, stderr }: VectorRun, expected: Expected): void {
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  const plan = JSON.parse(stdout);
  const entries: readonly { readonly name: string; readonly range?: string }[] = plan.entries;
  const ranges = entries.flatMap(({ name, range }) => (range === undefined ? [] : [[name, range]]));
  const { version, tags, tagNames, labels, annotations = plan.annotations } = expected;
  expect({ ...plan, floating: Object.fromEntries(ranges) }).toMatchObject({
    version,
    tags,
    tagNames,
    labels,
    annotations,
  });
  expect(Object.fromEntries(ranges)).toEqual(expected.floating ?? {});
  const warnings = plan.warnings.join('\n').toLowerCase();
  for (const each of expected.warnings ?? []) expect(warnings).toContain(each.toLowerCase());
}

function count(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function categoryOf({ name }: Vector): string {
  return /^(?:(?:own|test|events)\/)?[^/]+/.exec(name)?.[0] ?? '';
}

function decisionsOf({ differs }: Vector): readonly string[] {
  return differs.length > 0 ? differs : ['the same as docker/metadata-action'];
}

it('gives what every case expects, as a process of its own', async () => {
  await using api = await serveApi(vectors);
  const passing: Vector[] = [];
  const faults: string[] = [];
  await eachAtATime(vectors, async (vector, at) => {
    const run = await planVector(vector, { cli, api: `http://${api.host}/${at}` });
    const found = faultsOf(vector, run);
    faults.push(...found);
    if (found.length === 0) passing.push(vector);
  });
  const categories = count(passing.map(categoryOf));
  const decisions = count(passing.flatMap(decisionsOf));
  console.table(categories);
  console.table(decisions);
  expect(faults).toEqual([]);
  expect(passing).toHaveLength(305);
  expect({ categories, decisions }).toEqual(PASSING);
}, 300_000);

const joined = vectors.flatMap((vector, at) => {
  const { expected } = vector;
  const isJoined = !('error' in expected) && (expected.tagsOutput ?? expected.labelsOutput);
  return isJoined ? [{ name: vector.name, vector, expected, at }] : [];
});

it.each(joined)('the action joins its outputs: $name', async ({ vector, expected, at }) => {
  await using api = await serveApi(vectors);
  const outputs = await planOutputs(vector, { action, api: `http://${api.host}/${at}` });
  const { tagsOutput = outputs.get('tags'), labelsOutput = outputs.get('labels') } = expected;
  expect(outputs.get('tags')).toBe(tagsOutput);
  expect(outputs.get('labels')).toBe(labelsOutput);
});
