import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'scripts-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** For tests that start several programs, on a busy machine. */
const PATIENCE = 60_000;

interface Ended {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

function run(
  file: string,
  args: readonly string[],
  cwd: string,
  env = process.env,
): Promise<Ended> {
  const lines = (text: string) => text.trimEnd().split('\n');
  return new Promise((done) => {
    execFile(file, args, { cwd, env }, (error: ExecFileException | null, out, err) => {
      done({ code: error ? Number(error.code ?? 1) : 0, out: lines(out), err: lines(err) });
    });
  });
}

/** Makes a folder with these files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(temporary, 'case-'));
  write(folder, files);
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

describe('.ci/run ends with the counts', () => {
  const jest = `exec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'node_modules/jest/bin/jest.js'))} -i "$@"`;
  const passing = "test('a', () => {}); test('b', () => {});";
  const failing = "test('a', () => {}); test('b', () => { throw new Error('no'); });";

  test.each([
    { when: 'all pass', tests: { a: passing, b: passing }, code: 0, line: '4 passed, 0 failed' },
    { when: 'one fails', tests: { a: passing, b: failing }, code: 1, line: '3 passed, 1 failed' },
    {
      when: 'a file cannot be loaded',
      tests: { a: passing, b: 'import from' },
      code: 1,
      line: '2 passed, 1 failed',
    },
    {
      when: 'jest is killed',
      tests: { a: "test('a', () => process.kill(process.pid, 'SIGKILL'));" },
      code: 137,
      line: '0 passed, 1 failed',
    },
    { when: 'there is no test', tests: {}, code: 1, line: '0 passed, 1 failed' },
    {
      when: 'the types are wrong',
      tests: { a: passing },
      before: 'echo "error TS2322" >&2; exit 2',
      code: 2,
      line: '0 passed, 1 failed',
    },
  ])(
    '$when: $line',
    async ({ tests, before = '', code, line }) => {
      const folder = folderWith({
        'package.json': '{ "jest": { "testEnvironment": "node" } }',
        'script/test': `#!/usr/bin/env bash\n${before}\n${jest}\n`,
      });
      write(
        folder,
        Object.fromEntries(Object.entries(tests).map(([name, text]) => [`${name}.test.js`, text])),
      );
      mkdirSync(join(folder, '.ci'));
      copyFileSync(join(root, '.ci/run'), join(folder, '.ci/run'));
      chmodSync(join(folder, 'script/test'), 0o755);
      const ended = await run('.ci/run', [], folder);
      expect(ended.out.at(-1)).toBe(line);
      expect(ended.code).toBe(code);
    },
    PATIENCE,
  );
});

describe('script/check-release.ts', () => {
  const git = (folder: string, ...args: string[]) => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
    const env = {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    };
    execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: 'ignore' });
  };

  /** A repository whose main has been pushed, with everything that the release of a version needs. */
  function repository(version: string): string {
    const folder = folderWith({
      'package.json': JSON.stringify({ version }),
      'CHANGELOG.md': `# Changelog\n\n## ${version}\n\n- First.\n`,
      'dist/entry/cli.js': '// built\n',
    });
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'All');
    git(folder, 'tag', '--annotate', `v${version}`, '--message', version);
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    return folder;
  }

  const check = (folder: string, tag: string) =>
    run(process.execPath, [join(root, 'script/check-release.ts'), tag], folder);

  test.each([
    { version: '1.2.3', others: [], major: 'v1' },
    { version: '1.2.3', others: ['v1.2.10', 'v2.0.0'], major: '' },
    { version: '1.10.0', others: ['v1', 'v1.9.9', 'v1.11.0-rc.1', 'v2.0.0'], major: 'v1' },
    { version: '0.3.0', others: [], major: '' },
  ])('moves "$major" for $version beside $others', async ({ version, others, major }) => {
    const folder = repository(version);
    for (const other of others) git(folder, 'tag', other);
    expect(await check(folder, `v${version}`)).toEqual({
      code: 0,
      out: [`major-tag=${major}`],
      err: [''],
    });
  });

  test('refuses a tag that is not on main', async () => {
    const folder = repository('1.2.3');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Beside main');
    git(folder, 'tag', '--force', 'v1.2.3');
    const { code, out, err } = await check(folder, 'v1.2.3');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: [''],
      err: ['check-release: v1.2.3 is not on main: tag a commit that is'],
    });
  });

  test.each([
    { what: 'another build', files: { 'dist/entry/cli.js': '// other\n' } },
    { what: 'a file that nobody committed', files: { 'dist/1.index.js': '// new\n' } },
  ])('refuses a stale dist: $what', async ({ files }) => {
    const folder = repository('1.2.3');
    write(folder, files);
    expect((await check(folder, 'v1.2.3')).err).toEqual([
      'check-release: dist/ is not the build of src/: run "npm run build" and commit dist/',
    ]);
  });

  test('names everything that is wrong at once', async () => {
    const folder = repository('1.2.4');
    git(folder, 'tag', 'v1.2.3');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Later');
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(await check(folder, 'v1.2.3')).toMatchObject({
      code: 1,
      err: [
        'check-release: v1.2.3 is not what is checked out',
        'check-release: package.json says 1.2.4: run "npm version --no-git-tag-version 1.2.3"',
        'check-release: CHANGELOG.md has no heading "## 1.2.3"',
        'check-release: dist/ is not the build of src/: run "npm run build" and commit dist/',
      ],
    });
  });

  test.each(['', 'v1', 'v1.2.3-rc.1', '1.2.3', 'v01.2.3', '--help', 'v9.9.9'])(
    'refuses "%s"',
    async (tag) => {
      const { code, out } = await check(repository('1.2.3'), tag);
      expect({ code, out }).toEqual({ code: 1, out: [''] });
    },
  );
});

describe('script/demo', () => {
  const demo = async (environment: NodeJS.ProcessEnv) => {
    const folder = folderWith({});
    const env = { ...process.env, TMPDIR: folder, ...environment };
    const ended = await run(join(root, 'script/demo'), [], root, env);
    return { ...ended, left: readdirSync(folder) };
  };

  test(
    'publishes, has the image run, finds nothing to change, and leaves nothing',
    async () => {
      const { code, out, err, left } = await demo({});
      expect({ code, said: code === 0 ? '' : err.at(-1) }).toEqual({ code: 0, said: '' });
      expect(out).toContain('hello');
      expect(out.filter((line) => line.startsWith('== ')).at(-1)).toBe('== All of this worked');
      expect(left).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'says so when the registry does not start, and leaves nothing',
    async () => {
      const { code, err, left } = await demo({ REGISTRY_HTTP_ADDR: 'nowhere' });
      expect({ code, said: err.at(-1), left }).toEqual({
        code: 1,
        said: 'demo: the registry did not start',
        left: [],
      });
    },
    PATIENCE,
  );
});
