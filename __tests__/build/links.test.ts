import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { checkLinks } from '../../src/build/links.ts';
import { collectProblems } from '../../src/inputs/values.ts';

let root: string;
let before: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'links-')));
  before = process.cwd();
  mkdirSync(join(root, 'workspace/app'), { recursive: true });
  mkdirSync(join(root, 'workspace-of-others'));
  writeFileSync(join(root, 'secret'), '');
  process.chdir(join(root, 'workspace'));
  symlinkSync('app', 'within');
  symlinkSync('..', 'above');
  symlinkSync('../secret', 'file');
  // Begins with the same letters.
  symlinkSync('../workspace-of-others', 'beside');
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

async function problemsOf(path: string) {
  const problems = collectProblems();
  await checkLinks([{ input: 'context', path }], nodeFiles(root), problems);
  return problems.list;
}

it.each(['.', 'app', 'within', 'nowhere', '../workspace-of-others', '/etc'])(
  '%s is as it was typed',
  async (path) => {
    expect(await problemsOf(path)).toEqual([]);
  },
);

it.each(['above', 'above/secret', 'file', 'beside'])('%s leads out', async (path) => {
  const [problem, ...more] = await problemsOf(path);
  expect(more).toEqual([]);
  expect(problem?.message).toContain(`"${path}" leads out of the workspace through a link, to "`);
});

it('an absolute path into the workspace is looked at, too', async () => {
  expect(await problemsOf(join(root, 'workspace/above'))).toHaveLength(1);
});
