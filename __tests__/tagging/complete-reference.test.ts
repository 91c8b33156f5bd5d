import { run } from './run.ts';

it.each([
  ['acme/app', 'ghcr.io/acme/app:1.0', ['ghcr.io/acme/app:1.0']],
  ['acme/app', 'ghcr.io/Acme/App:V1', ['ghcr.io/acme/app:V1']],
  ['acme/app', 'a/b:1,c/d:2', ['a/b:1', 'c/d:2']],
  ['', 'acme/app', ['acme/app:latest']],
  ['', 'app:dev', ['app:dev']],
])('with images "%s", %s is published as it stands', (images, tags, expected) => {
  const result = run({ images, tags });
  expect(result.references).toEqual(expected);
  expect(result.tags).toEqual(expected);
  expect(result.tagNames).toEqual([]);
  expect(result.entries).toEqual(
    expected.map((name) => ({ name, reason: 'complete reference in tags', floating: true })),
  );
  expect([...result.problems, ...result.warnings]).toEqual([]);
});

it.each([
  ['stable', ['stable']],
  ['acme/app', ['acme-app']],
  ['a/b:{{branch}}', ['a-b-main']],
])('with images, %s is a rule', (tags, expected) => {
  const result = run({ tags });
  expect(result.references).toEqual([]);
  expect(result.tagNames).toEqual(expected);
});

it('comes after the computed names, and gives the version only without any', () => {
  const both = run({ tags: 'ghcr.io/o/app:1.0\ntype=sha' });
  expect(both.tags).toEqual(['acme/app:sha-860c190', 'ghcr.io/o/app:1.0']);
  expect(both.version).toBe('sha-860c190');
  expect(run({ tags: 'ghcr.io/o/app:1.0' }).version).toBe('1.0');
});
