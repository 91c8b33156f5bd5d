import { COMMITTED, makeRepository, openRepository, temporaryFolder } from '../git/repository.ts';
import { factsOf, SHA, tagsOf } from './run.ts';

const CIRCLE = { CIRCLECI: 'true' };

/** A clone of a repository whose default branch is `main`, as a CI system makes it. */
function clone() {
  const origin = makeRepository();
  origin.commit();
  origin.git('tag', 'v1.0.0');
  const copy = openRepository(temporaryFolder(), ['clone', '--quiet', origin.directory]);
  copy.git('remote', 'set-url', 'origin', 'git@github.com:acme/app.git');
  origin[Symbol.dispose]();
  return copy;
}

describe('on a laptop', () => {
  it('all facts come from the checkout', async () => {
    using checkout = clone();
    const facts = await factsOf({}, checkout);
    expect(facts).toEqual({
      ci: 'git',
      event: '',
      on: { kind: 'branch', name: 'main' },
      sha: checkout.git('rev-parse', 'HEAD'),
      baseRef: '',
      repository: { name: 'app', url: 'https://github.com/acme/app', defaultBranch: 'main' },
      commitTime: COMMITTED,
      now: 1_700_000_000_000,
      releaseIsPrerelease: false,
      buildNumber: '',
      runId: '',
      runAttempt: '',
      gitTags: ['v1.0.0'],
      notices: [],
      warnings: [],
    });
    expect(tagsOf(facts)).toEqual(['edge', 'main', `sha-${facts.sha.slice(0, 7)}`]);
  });

  it('a tag that is checked out is the tag', async () => {
    using checkout = clone();
    checkout.git('checkout', '--quiet', 'v1.0.0');
    const facts = await factsOf({}, checkout);
    expect(facts.on).toEqual({ kind: 'tag', name: 'v1.0.0' });
    expect(tagsOf(facts)).toEqual(['1.0.0', '1.0', '1', 'latest']);
  });

  it('a repository without a remote has no default branch', async () => {
    using repository = makeRepository();
    const sha = repository.commit();
    const facts = await factsOf({}, repository);
    expect(facts).toMatchObject({ on: { kind: 'branch', name: 'main' }, sha, repository: {} });
    expect(facts.repository).toEqual({});
    expect(tagsOf(facts)).toEqual(['main', `sha-${sha.slice(0, 7)}`]);
  });

  it('an unborn branch gives its name alone', async () => {
    using repository = makeRepository();
    expect(tagsOf(await factsOf({}, repository))).toEqual(['main']);
  });

  it('without a checkout nothing is known, and that is said', async () => {
    const facts = await factsOf({});
    expect(facts).toMatchObject({ ci: 'git', on: { kind: 'none' }, sha: '' });
    expect(facts.notices).toEqual([expect.stringContaining('no git checkout')]);
    expect(tagsOf(facts)).toEqual([]);
  });

  it('tags and times that nobody looks at are not read', async () => {
    using checkout = clone();
    const facts = await factsOf(
      { SOURCE_DATE_EPOCH: '1' },
      { directory: checkout.directory, raw: { tags: 'type=sha' } },
    );
    expect(facts).not.toHaveProperty('gitTags');
    expect(facts).not.toHaveProperty('commitTime');
    expect(facts.sourceDateEpoch).toBe(1000);
  });
});

describe('in CI', () => {
  it('the checkout adds what the environment does not say', async () => {
    using checkout = clone();
    const sha = checkout.git('rev-parse', 'HEAD');
    const facts = await factsOf({ ...CIRCLE, CIRCLE_BRANCH: 'main', CIRCLE_SHA1: sha }, checkout);
    expect(facts).toMatchObject({
      ci: 'circleci',
      repository: { name: 'app', url: 'https://github.com/acme/app', defaultBranch: 'main' },
      commitTime: COMMITTED,
      gitTags: ['v1.0.0'],
    });
    expect(tagsOf(facts)).toEqual(['edge', 'main', `sha-${sha.slice(0, 7)}`]);
  });

  it('the environment wins over the checkout', async () => {
    using checkout = clone();
    const facts = await factsOf({ ...CIRCLE, CIRCLE_TAG: 'v2.0.0', CIRCLE_SHA1: SHA }, checkout);
    expect(facts).toMatchObject({ on: { kind: 'tag', name: 'v2.0.0' }, sha: SHA });
  });

  it('the name that the environment says wins over the one of the remote', async () => {
    using checkout = clone();
    const facts = await factsOf({ TRAVIS: 'true', TRAVIS_REPO_SLUG: 'acme/shop' }, checkout);
    expect(facts.repository).toMatchObject({ name: 'shop', url: 'https://github.com/acme/app' });
  });

  it('the checkout stands in for branch and commit', async () => {
    using checkout = clone();
    const facts = await factsOf({ JENKINS_URL: 'https://ci', BUILD_NUMBER: '1' }, checkout);
    const sha = checkout.git('rev-parse', 'HEAD');
    expect(facts).toMatchObject({ ci: 'jenkins', on: { kind: 'branch', name: 'main' }, sha });
  });

  it('but not for those of another commit', async () => {
    using checkout = clone();
    const env = { JENKINS_URL: 'https://ci', BUILD_NUMBER: '1', GIT_COMMIT: SHA };
    expect(await factsOf(env, checkout)).toMatchObject({ on: { kind: 'none' }, sha: SHA });
  });

  it('a push to the default branch is one although a pull request leads from there', async () => {
    using checkout = clone();
    const env = {
      ...CIRCLE,
      CIRCLE_BRANCH: 'main',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/7',
    };
    expect((await factsOf(env, checkout)).on).toEqual({ kind: 'branch', name: 'main' });
    const other = { ...env, CIRCLE_BRANCH: 'feature' };
    expect((await factsOf(other, checkout)).on).toEqual({ kind: 'pull-request', number: '7' });
  });

  it('`meta-context: git` describes the checkout', async () => {
    using checkout = clone();
    checkout.git('checkout', '--quiet', '-b', 'dev');
    const env = {
      ...CIRCLE,
      CIRCLE_BRANCH: 'main',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/7',
      CIRCLE_SHA1: SHA,
    };
    const raw = { 'meta-context': 'git' };
    const facts = await factsOf(env, { directory: checkout.directory, raw });
    expect(facts).toMatchObject({
      ci: 'circleci',
      on: { kind: 'branch', name: 'dev' },
      sha: checkout.git('rev-parse', 'HEAD'),
    });
    const nowhere = await factsOf(env, { raw });
    expect(nowhere).toMatchObject({ on: { kind: 'none' }, sha: '' });
    expect(nowhere.warnings).toEqual([expect.stringContaining('meta-context is git')]);
  });
});

it('says what is wrong with SOURCE_DATE_EPOCH', async () => {
  const facts = await factsOf({ SOURCE_DATE_EPOCH: 'yesterday' });
  expect(facts.warnings).toEqual([expect.stringContaining('yesterday')]);
  expect(facts).not.toHaveProperty('sourceDateEpoch');
});
