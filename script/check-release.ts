/**
 * Refuses a tag that must not be released, and says everything that is wrong with it:
 *
 *     npm run build && node script/check-release.ts v1.2.3
 *
 * Prints `major-tag=v1` if this is the highest version of its major one, so that `v1` may be moved to it; else
 * `major-tag=`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compare, parse } from 'semver';

function git(...args: string[]): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function succeeds(...args: string[]): boolean {
  try {
    git(...args);
    return true;
  } catch {
    return false;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function problemsOf(tag: string, version: string): string[] {
  const commit = `refs/tags/${tag}^{commit}`;
  if (!succeeds('rev-parse', '--verify', commit)) return [`there is no tag ${tag} here`];
  const { version: packaged } = JSON.parse(textOf('package.json') || '{}') as { version?: string };
  const heading = new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\b`, 'm');
  return [
    !succeeds('merge-base', '--is-ancestor', commit, 'refs/remotes/origin/main') &&
      `${tag} is not on main: tag a commit that is`,
    git('rev-parse', 'HEAD') !== git('rev-parse', commit) && `${tag} is not what is checked out`,
    packaged !== version &&
      `package.json says ${packaged}: run "npm version --no-git-tag-version ${version}"`,
    !heading.test(textOf('CHANGELOG.md')) && `CHANGELOG.md has no heading "## ${version}"`,
    (textOf('dist/entry/cli.js') === '' || git('status', '--porcelain', '--', 'dist') !== '') &&
      'dist/ is not the build of src/: run "npm run build" and commit dist/',
  ].filter((problem) => problem !== false);
}

/** A patch of 1.2 may follow 1.3, and 0.x promises nothing to 0.y. */
function majorTagOf(tag: string): string {
  const major = `v${parse(tag)?.major}`;
  const highest = git('tag', '--list', `${major}.*`)
    .split('\n')
    .filter((name) => parse(name)?.prerelease.length === 0)
    .sort(compare)
    .at(-1);
  return major !== 'v0' && highest === tag ? major : '';
}

const [tag = ''] = process.argv.slice(2);
const version = /^v(?<version>\d+\.\d+\.\d+)$/.exec(tag)?.groups?.version;
const problems =
  version === undefined || parse(version) === null
    ? [`"${tag}" is not a release's tag: it must be v and three numbers, like v1.2.3`]
    : problemsOf(tag, version);
for (const problem of problems) console.error(`check-release: ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(`major-tag=${majorTagOf(tag)}`);
