import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageFiles } from '../../src/adapters/node/image-files.ts';
import { type TarEntry, tarEntries } from '../../src/image/tar-entries.ts';
import { allOf, temporaryFolder } from './ports.ts';
import { type RawEntry, record, tarOf, unendedTar } from './tar.ts';
import { run } from './tools.ts';

async function entriesOf(bytes: Uint8Array): Promise<readonly TarEntry[]> {
  using folder = temporaryFolder();
  const path = join(folder.path, 'a.tar');
  writeFileSync(path, bytes);
  return await entriesOfFile(path);
}

async function entriesOfFile(path: string): Promise<readonly TarEntry[]> {
  await using file = await imageFiles.open(path);
  if (!file) throw new Error(`no ${path}`);
  return await allOf(tarEntries(file));
}

const long = `${'long/'.repeat(40)}name`;

describe('entries', () => {
  test.each<[name: string, entries: RawEntry[], expected: Partial<TarEntry>[]]>([
    ['a file', [{ path: 'a', content: 'xy' }], [{ path: 'a', kind: 'file', start: 512, size: 2 }]],
    ['no content', [{ path: 'a' }, { path: 'b' }], [{ size: 0 }, { path: 'b', start: 1024 }]],
    ['a leading ./', [{ path: './a//b/.' }], [{ path: 'a/b' }]],
    ['a prefix', [{ path: 'b', prefix: 'a/a' }], [{ path: 'a/a/b' }]],
    [
      'no prefix in the GNU format',
      [{ path: 'b', prefix: 'times', magic: 'ustar  ' }],
      [{ path: 'b' }],
    ],
    [
      'pax records',
      [
        { path: 'p', type: 'x', content: record('path', long) + record('size', '3') },
        { path: 'short', content: 'abc', size: '00000000000' },
        { path: 'next' },
      ],
      [
        { path: long, size: 3 },
        { path: 'next', size: 0 },
      ],
    ],
    [
      'a global record, which changes nothing',
      [{ path: 'p', type: 'g', content: record('comment', 'x') }, { path: 'a' }],
      [{ path: 'a' }],
    ],
    [
      'long names of GNU',
      [
        { path: '././@LongLink', type: 'K', content: `${long}\0` },
        { path: '././@LongLink', type: 'L', content: `${long}2\0` },
        { path: 'cut', type: '2', target: 'cut' },
      ],
      [{ path: `${long}2`, kind: 'symlink', target: long }],
    ],
    [
      'links and directories have no content, whatever their size says',
      [
        { path: 'd/', type: '5', size: '00000001000' },
        { path: 'h', type: '1', target: 'a', size: '00000001000' },
        { path: 'a' },
      ],
      [{ kind: 'other', size: 0 }, { kind: 'hardlink', size: 0, target: 'a' }, { path: 'a' }],
    ],
    [
      'a size in base 256',
      [{ path: 'a', content: 'abc', size: Buffer.from('800000000000000000000003', 'hex') }],
      [{ path: 'a', size: 3 }],
    ],
  ])('%s', async (_, entries, expected) => {
    expect(await entriesOf(tarOf(entries))).toMatchObject(expected);
  });

  test('nothing after the end counts', async () => {
    const bytes = Buffer.concat([tarOf([{ path: 'a' }]), tarOf([{ path: 'b' }])]);
    expect(await entriesOf(bytes)).toMatchObject([{ path: 'a' }]);
  });

  test('the end may be missing', async () => {
    expect(await entriesOf(unendedTar([{ path: 'a', content: 'x' }]))).toMatchObject([
      { path: 'a' },
    ]);
  });

  test.each(['gnu', 'pax', 'ustar', 'v7', 'oldgnu'])('of tar --format=%s', async (format) => {
    using folder = temporaryFolder();
    const names = ['a', `${'d'.repeat(60)}/${'e'.repeat(format === 'v7' ? 30 : 90)}`];
    mkdirSync(join(folder.path, 'd'.repeat(60)));
    for (const name of names) writeFileSync(join(folder.path, name), name);
    await run(folder.path, 'tar', `--format=${format}`, '-cf', 'x.tar', ...names);
    const entries = await entriesOfFile(join(folder.path, 'x.tar'));
    expect(entries).toMatchObject(names.map((path) => ({ path, kind: 'file', size: path.length })));
  });
});

describe('what is refused', () => {
  const file = { path: 'a', content: 'x' };
  test.each<[name: string, bytes: Uint8Array, message: RegExp]>([
    ['nothing', new Uint8Array(), /does not begin like one/],
    ['text', Buffer.from('root:x:0:0'.repeat(100)), /does not begin like one/],
    ['a checksum', tarOf([file, { ...file, checksum: '000000\0 ' }]), /wrong checksum/],
    ['../', tarOf([{ path: 'a/../../b' }]), /"a\/..\/..\/b" leads out/],
    ['/', tarOf([{ path: '/etc/passwd' }]), /leads out/],
    [
      '../ in records',
      tarOf([{ path: 'p', type: 'x', content: record('path', '../a') }, file]),
      /leads out/,
    ],
    ['../ in a long name', tarOf([{ path: 'p', type: 'L', content: '../a\0' }, file]), /leads out/],
    ['a negative size', tarOf([file, { path: 'a', size: '-0000000001' }]), /cannot be read/],
    [
      'a negative size of base 256',
      tarOf([file, { path: 'a', size: Buffer.alloc(12, 0xff) }]),
      /negative/,
    ],
    [
      'a huge size of base 256',
      tarOf([file, { path: 'a', size: Buffer.from('80ffffffffffffffffffffff', 'hex') }]),
      /too large/,
    ],
    ['a size beyond the end', tarOf([file, { path: 'a', size: '77777777777' }]), /cut off/],
    ['half a file', tarOf([{ path: 'a', content: 'x'.repeat(5000) }]).subarray(0, 3000), /cut off/],
    ['half a header', tarOf([file]).subarray(0, 1100), /cut off/],
    [
      'records at the end',
      unendedTar([{ path: 'p', type: 'x', content: record('a', 'b') }]),
      /cut off/,
    ],
    ['a sparse file', tarOf([file, { path: 'a', type: 'S' }]), /type S/],
    [
      'a sparse file in records',
      tarOf([{ path: 'p', type: 'x', content: record('GNU.sparse.major', '1') }, file]),
      /sparse/,
    ],
    ['a continued volume', tarOf([file, { path: 'a', type: 'M' }]), /type M/],
    [
      'endless records',
      tarOf([{ path: 'p', type: 'x', content: 'x'.repeat(70_000) }, file]),
      /too long/,
    ],
    ...['0 a=b\n', '5 a=b\n', '99 a=b\n', '-6 a=b\n', 'x', '6 ab\n\n', '6 =ab\n'].map(
      (text): [string, Uint8Array, RegExp] => [
        `the record ${JSON.stringify(text)}`,
        tarOf([{ path: 'p', type: 'x', content: text }, file]),
        /pax record/,
      ],
    ),
    ...['-1', '1e9', '9'.repeat(16), ' 1'].map((size): [string, Uint8Array, RegExp] => [
      `the size ${JSON.stringify(size)} in a record`,
      tarOf([{ path: 'p', type: 'x', content: record('size', size) }, file]),
      /impossible size/,
    ]),
  ])('%s', async (_, bytes, message) => {
    await expect(entriesOf(bytes)).rejects.toThrow(message);
  });
});
