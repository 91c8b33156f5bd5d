import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { withLock } from './lock.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ACTIONS = [
  'action.yml',
  'plan/action.yml',
  'login/action.yml',
  'promote/action.yml',
  'merge/action.yml',
  'bake/action.yml',
];
/** Everything that the action is made from. */
const SOURCES = [
  ...['src', 'script/build.ts', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.build.json', ...ACTIONS],
];
const BUILT = 'registry-action-';
/** How long a built action is kept after its last use, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;
/** Sources that cannot be built, by their hash, so that not every test tries again. */
const FAILED = new Map<string, unknown>();

/**
 * The action as users get it: its `action.yml` files and `dist/`, built by script/build.ts from a copy of the sources,
 * so that neither an edit nor another build is in the way. Made once for each state of the sources. BUILT_ACTION names
 * one that was built elsewhere, to be tested instead.
 */
export function builtAction(): string {
  if (process.env.BUILT_ACTION) return process.env.BUILT_ACTION;
  const known = hashOf(ROOT);
  if (FAILED.has(known)) throw FAILED.get(known);
  if (existsSync(folderOf(known))) return inUse(folderOf(known));
  const copy = mkdtempSync(join(tmpdir(), 'building-'));
  try {
    copySources(copy);
    // The sources may have changed since.
    const hash = hashOf(copy);
    const folder = folderOf(hash);
    withLock(`${folder}.lock`, () => {
      if (existsSync(folder)) return;
      removeOld();
      build(copy, hash);
      renameSync(copy, folder);
    });
    return inUse(folder);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies until nothing has changed while it copied. */
function copySources(copy: string): void {
  let before: string;
  do {
    before = hashOf(ROOT);
    rmSync(join(copy, 'src'), { recursive: true, force: true });
    for (const path of SOURCES) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  } while (hashOf(copy) !== before || hashOf(ROOT) !== before);
}

function build(copy: string, hash: string): void {
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  try {
    execFileSync(process.execPath, [join(copy, 'script/build.ts')], { stdio: 'pipe' });
  } catch (error) {
    FAILED.set(hash, error);
    throw error;
  }
  for (const path of ['lib', 'src', 'script', 'node_modules']) {
    rmSync(join(copy, path), { recursive: true });
  }
}

function folderOf(hash: string): string {
  return join(tmpdir(), BUILT + hash);
}

function inUse(folder: string): string {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

function removeOld(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(BUILT))) {
    const path = join(tmpdir(), name);
    if (Date.now() - statSync(path).mtimeMs > KEPT) rmSync(path, { recursive: true, force: true });
  }
}

function hashOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(`${relative(root, path)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
