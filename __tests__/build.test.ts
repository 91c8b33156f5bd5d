import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');

/** All that a build may read. */
const SOURCES = ['src', 'script', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Path and sha256 of every file. */
function hashesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  const hash = (name: string) => {
    return createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  };
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}

/**
 * Builds a copy of the project in another folder. ncc names chunks after where modules are, seen from itself, so the
 * copy needs dependencies of its own: links to the same bytes, or copies where the folder is on another disk.
 */
async function buildIn(folder: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(folder, { recursive: true });
  for (const name of SOURCES) cpSync(join(root, name), join(folder, name), { recursive: true });
  const dependencies = [join(root, 'node_modules'), join(folder, 'node_modules')];
  await run('cp', ['-al', ...dependencies]).catch(() => {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    return run('cp', ['-a', ...dependencies]);
  });
  await run(process.execPath, ['script/build.ts'], { cwd: folder });
  return hashesOf(join(folder, 'dist'));
}

describe('dist', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'build-'));
  let short: Readonly<Record<string, string>>;
  let deep: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const folders = [join(temporary, 'a'), join(temporary, 'deeper down/than/the other')];
    [short = {}, deep = {}] = await Promise.all(folders.map(buildIn));
  }, 120_000);
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test('is the same bytes from two folders', () => {
    expect(Object.keys(short)).toEqual(expect.arrayContaining(['index.js', 'entry/cli.js']));
    expect(deep).toEqual(short);
  });

  test('is the build of src (else: npm run build, and commit dist)', () => {
    expect(hashesOf(join(root, 'dist'))).toEqual(short);
  });

  test('names no folder of this machine', () => {
    const built = join(temporary, 'a/dist');
    const leaking = Object.keys(short).filter((name) => {
      const text = readFileSync(join(built, name), 'utf8');
      return text.includes(temporary) || text.includes(root);
    });
    expect(leaking).toEqual([]);
  });
});
