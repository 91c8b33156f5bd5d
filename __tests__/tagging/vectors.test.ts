import { readFileSync } from 'node:fs';
import { runVector, separator } from './run-vector.ts';
import type { Expected, Vector } from './vector.ts';

const file = new URL('../fixtures/tagging-vectors.json', import.meta.url);
const { vectors }: { vectors: Vector[] } = JSON.parse(readFileSync(file, 'utf8'));

function isSuccess(vector: Vector): vector is Vector & { expected: Expected } {
  return !('error' in vector.expected);
}

it('covers the whole file', () => {
  expect(vectors).toHaveLength(305);
});

it.each(vectors.filter(isSuccess))('$name', async (vector) => {
  const { expected } = vector;
  const result = await runVector(vector);
  const labels = result.labels.map(([key, value]) => `${key}=${value}`);
  const ranges = result.entries.flatMap(({ name, range }) =>
    range === undefined ? [] : [[name, range]],
  );
  expect(result.problems).toEqual([]);
  expect(result.tagNames).toEqual(expected.tagNames);
  expect({
    version: result.version,
    tags: result.tags,
    labels,
    annotations: expected.annotations && result.leveledAnnotations,
    floating: Object.fromEntries(ranges),
    tagsOutput: expected.tagsOutput && result.tags.join(separator(vector, 'sep-tags')),
    labelsOutput: expected.labelsOutput && labels.join(separator(vector, 'sep-labels')),
  }).toEqual({
    version: expected.version,
    tags: expected.tags,
    labels: expected.labels,
    annotations: expected.annotations,
    floating: expected.floating ?? {},
    tagsOutput: expected.tagsOutput,
    labelsOutput: expected.labelsOutput,
  });
  const warnings = result.warnings.join('\n').toLowerCase();
  for (const text of expected.warnings ?? []) expect(warnings).toContain(text.toLowerCase());
});

it.each(vectors.filter((vector) => !isSuccess(vector)))('$name fails', async (vector) => {
  const texts = 'error' in vector.expected ? vector.expected.error : [];
  const { problems } = await runVector(vector);
  const messages = problems.map(({ message }) => message).join('\n');
  expect(problems).not.toEqual([]);
  for (const text of texts) expect(messages).toContain(text);
});
