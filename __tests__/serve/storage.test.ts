import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { pathsIn } from '../../src/serve/storage/paths.ts';
import { openStorage } from '../../src/serve/storage/storage.ts';
import { tagFile, tagOfFile } from '../../src/serve/storage/tag-file.ts';

const TAGS = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('the file of a tag', () => {
  it('tells its tag', () => {
    fc.assert(fc.property(TAGS, (tag) => tagOfFile(tagFile(tag)) === tag));
  });

  it('is another for each tag, also where case does not matter, and is short enough', () => {
    const inAnyCase = fc
      .tuple(TAGS, fc.boolean())
      .map(([tag, up]) => (up ? tag.toUpperCase() : tag));
    fc.assert(
      fc.property(inAnyCase, (tag) => {
        const files = new Set([tag, tag.toUpperCase(), tag.toLowerCase()].map(tagFile));
        const tags = new Set([tag, tag.toUpperCase(), tag.toLowerCase()]);
        const folded = new Set([...files].map((file) => file.toLowerCase()));
        return folded.size === tags.size && [...files].every((file) => file.length <= 255);
      }),
    );
  });
});

describe('paths', () => {
  const paths = pathsIn('/root');
  const BAD = [
    '',
    '.',
    '..',
    '../x',
    'a/../b',
    '/etc',
    'a//b',
    'a/',
    '_x',
    'a\0',
    'A',
    'a\\b',
    'a\nb',
  ];

  it.each(BAD)('%j is no repository', (name) => {
    for (const path of [paths.tags, paths.subjects, paths.marks]) {
      expect(() => path(name)).toThrow('must not become a path');
    }
    expect(() => paths.blob(name, DIGEST)).toThrow('must not become a path');
    expect(() => paths.manifest(name, DIGEST)).toThrow('must not become a path');
  });

  it.each([...BAD, `${DIGEST}/..`, `x/${DIGEST}`, DIGEST.toUpperCase(), 'sha256:..'])(
    '%j is no digest',
    (digest) => {
      expect(() => paths.content(digest)).toThrow('must not become a path');
      expect(() => paths.referrer('a', digest, DIGEST)).toThrow('must not become a path');
      expect(() => paths.referrer('a', DIGEST, digest)).toThrow('must not become a path');
    },
  );

  it.each(['', '.', '..', '../x', 'a/b', 'a\0', 'a~1', '-x', 'x'.repeat(129)])(
    '%j is no tag',
    (tag) => {
      expect(() => paths.tag('a', tag)).toThrow('must not become a path');
    },
  );

  it('stay in the folder', () => {
    const all = [paths.content(DIGEST), paths.blob('a/b', DIGEST), paths.tag('a', 'Tag')];
    for (const path of all) expect(path.startsWith(`${sep}root${sep}`)).toBe(true);
  });
});

it.each(['..', '../x', 'x/../../y', '', '0', '../'.repeat(12)])(
  'no upload is called %j',
  async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-storage-'));
    try {
      const { uploads } = await openStorage(folder, Date.now());
      expect(await uploads.size({ name: 'a', id })).toBeUndefined();
      expect(await uploads.use({ name: 'a', id }, async () => true)).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
