import { onTag, run } from './run.ts';

it.each([
  ['acme/app', ['acme/app']],
  ['acme/app,ghcr.io/acme/app\nquay.io/a/b', ['acme/app', 'ghcr.io/acme/app', 'quay.io/a/b']],
  ['ghcr.io/Acme/App', ['ghcr.io/acme/app']],
  ['localhost:5000/app', ['localhost:5000/app']],
  ['name=acme/app,enable=false\nacme/b,enable=true', ['acme/b']],
  ['acme/app,enable={{is_default_branch}}', ['acme/app']],
  ['acme/app\nacme/app', ['acme/app']],
])('%j gives %j', (images, expected) => {
  const result = run({ images });
  expect(result.problems).toEqual([]);
  expect(result.images).toEqual(expected);
});

it.each([
  ['acme/app:1.0', '"acme/app:1.0" (line 1) is not the name', '`acme/app`'],
  [
    'localhost:5000/app:1.0',
    '"localhost:5000/app:1.0" (line 1) is not the name',
    '`localhost:5000/app`',
  ],
  [`acme/app@sha256:${'0'.repeat(64)}`, 'is not the name', '`acme/app`'],
  [
    'https://ghcr.io/acme/app',
    '"https://ghcr.io/acme/app" (line 1) is not the name',
    '`ghcr.io/acme/app`',
  ],
  ['acme/my app', '"acme/my app" (line 1) is not the name', 'Write it like'],
  ['-x', '"-x" (line 1) is not the name', 'Write it like'],
  ['name=', '"" is not the name', 'Write it like'],
  ['enable=true', 'the name is missing', '`name=ghcr.io/acme/app`'],
  ['name=acme/app,foo=bar', 'unknown attribute "foo=bar"', '`name=ghcr.io/acme/app,enable=true`'],
  ['acme/app,enable=yes', 'enable must be true or false, and is "yes"', '`enable=true`'],
])('%s is wrong', (images, message, fix) => {
  expect(run({ images }).problems).toEqual([
    {
      input: 'images',
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
    },
  ]);
});

it('says that it wrote a name in lower case', () => {
  expect(run({ images: 'Acme/App' }).notices).toEqual([
    'image name Acme/App is written in lower case: acme/app',
  ]);
});

it('gives names alone, with a warning, where there are none', () => {
  const { tags, warnings } = run(
    { images: '', tags: 'type=semver,pattern={{version}}' },
    onTag('v1.2.3'),
  );
  expect(tags).toEqual(['1.2.3', 'latest']);
  expect(warnings).toEqual([expect.stringContaining('images is empty')]);
});
