import { parseAnnotationLevels, placeAnnotations } from '../../src/tagging/annotations.ts';
import { newFindings } from '../../src/tagging/findings.ts';
import { run } from './run.ts';

it.each([
  ['', ['manifest']],
  ['index,manifest-descriptor', ['index', 'manifest-descriptor']],
  ['manifest[linux/amd64]\nindex', ['manifest[linux/amd64]', 'index']],
])('levels %j', (text, expected) => {
  const findings = newFindings();
  expect(parseAnnotationLevels(text, findings)).toEqual(expected);
  expect(findings.problems).toEqual([]);
});

it('reports an unknown level', () => {
  expect(run({ annotationLevels: 'index,layer' }).problems).toMatchObject([
    { input: 'annotation-levels', message: 'unknown level "layer"' },
  ]);
});

it('puts all entries on each level, and entries with levels of their own there', () => {
  const typed = [
    ['a', '2'],
    ['index:b', '3'],
    ['manifest,index:c', '4'],
    ['indexx:d', '5'],
  ] as const;
  expect(placeAnnotations([['a', '1']], typed, ['manifest'])).toEqual({
    plain: [
      ['a', '2'],
      ['indexx:d', '5'],
    ],
    leveled: ['manifest:a=2', 'manifest:c=4', 'manifest:indexx:d=5', 'index:b=3', 'index:c=4'],
  });
});
