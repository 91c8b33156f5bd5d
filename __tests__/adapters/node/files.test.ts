import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../../src/adapters/node/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const files = nodeFiles(folder);
const at = (name: string) => join(folder, name);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

afterAll(() => rmSync(folder, { recursive: true }));

it('writes for the owner alone, unless told otherwise, and leaves nothing beside it', async () => {
  await files.writeText(at('a'), 'one');
  await files.writeText(at('a'), 'two ü');
  await files.writeText(at('b'), 'x', 0o644);
  expect(await files.readText(at('a'))).toBe('two ü');
  expect([mode(at('a')), mode(at('b'))]).toEqual(['600', '644']);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
});

it('gives a file the mode of the one it replaces, and does not write through a link', async () => {
  await files.writeText(at('open'), 'x', 0o644);
  await files.writeText(at('target'), 'untouched');
  symlinkSync(at('target'), at('link'));
  await files.writeText(at('open'), 'new');
  await files.writeText(at('link'), 'secret');
  expect(mode(at('open'))).toBe('644');
  expect(await files.readText(at('target'))).toBe('untouched');
});

it('leaves nothing half-written', async () => {
  await expect(files.writeText(at('none/x'), 'y')).rejects.toThrow('ENOENT');
  mkdirSync(at('full'));
  mkdirSync(at('full/x'));
  await expect(files.writeText(at('full'), 'y')).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith('full'))).toEqual(['full']);
});

it('makes directories that nobody else can enter', async () => {
  const [one, other] = await Promise.all([
    files.makePrivateDirectory(),
    files.makePrivateDirectory(),
  ]);
  expect(one).not.toBe(other);
  expect(one.startsWith(folder)).toBe(true);
  expect(mode(one)).toBe('700');
});

it('tells what there is', async () => {
  await files.makeDirectory(at('d/e'));
  await files.symlink(at('d'), at('to-d'));
  await files.symlink(at('nowhere'), at('broken'));
  await files.writeText(at('f'), '');
  expect(
    await Promise.all(
      ['d', 'to-d', 'f', 'none', 'broken', 'f/x'].map((name) => files.kind(at(name))),
    ),
  ).toEqual(['directory', 'directory', 'file', undefined, undefined, undefined]);
  expect(await files.kind('/dev/null')).toBe('other');
  expect(await Promise.all(['d', 'none', 'f/x'].map((name) => files.readText(at(name))))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('removes files and folders, and does not mind what is not there', async () => {
  await files.makeDirectory(at('gone/inner'));
  chmodSync(at('gone/inner'), 0o500);
  for (const name of ['gone', 'gone', 'never']) await files.remove(at(name));
  expect(await files.kind(at('gone'))).toBeUndefined();
});
