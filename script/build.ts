/**
 * Builds dist/: types are checked and erased by tsc into lib/, ncc bundles lib/index.js, and the launchers are copied
 * beside the bundle. ncc never cleans its output, so both folders start empty.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const output = resolve(process.argv[2] ?? join(root, 'dist'));

function runTool(tool: string, ...args: string[]): void {
  // tsc reports errors on standard output; they are errors nevertheless.
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
}

for (const folder of [join(root, 'lib'), output]) rmSync(folder, { recursive: true, force: true });
runTool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
runTool(
  '@vercel/ncc/dist/ncc/cli.js',
  ...['build', 'lib/index.js', '--out', output, '--license', 'licenses.txt', '--quiet'],
);
cpSync(join(root, 'lib/entry'), join(output, 'entry'), { recursive: true });
chmodSync(join(output, 'entry/cli.js'), 0o755);

/** ncc loads a module of Node's with the first module that imports it; crypto alone takes 5 ms. Here it is loaded when it is first used. */
const BUILT_IN = /module\.exports = \w+\(import\.meta\.url\)\(("[^"]+")\);/g;
const LAZY = `module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule($1)[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule($1)),
});`;

// Editors and git keep lines free of trailing white space; generated code should not be the exception.
for (const name of readdirSync(output).filter((file) => file.endsWith('.js'))) {
  const path = join(output, name);
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(BUILT_IN, LAZY)
      .replace(/[ \t]+$/gm, ''),
  );
}
