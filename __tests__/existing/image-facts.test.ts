import { factsOfPromoted, factsOfPublished, versionOf } from '../../src/existing/image-facts.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS } from '../tagging/run.ts';

const SHA = 'a'.repeat(40);

/** What an image says about itself. */
const labels = (version?: string, revision?: string) => ({
  ...(version !== undefined && { 'org.opencontainers.image.version': version }),
  ...(revision !== undefined && { 'org.opencontainers.image.revision': revision }),
});

describe('the version of an image', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3', 'v1.2.3'],
    ['2.0.0-rc.1', '2.0.0-rc.1'],
    ['1.2.3rc2', '1.2.3rc2'],
    ['main', undefined],
    ['edge', undefined],
    ['', undefined],
    [undefined, undefined],
    [`1.2.3-${'a'.repeat(122)}`, `1.2.3-${'a'.repeat(122)}`],
    [`1.2.3-${'a'.repeat(123)}`, undefined],
  ])('%j is %j', (text, version) => {
    expect(versionOf(labels(text))).toBe(version);
  });
});

describe('the facts of a promotion', () => {
  const RUN: RunFacts = {
    ...FACTS,
    on: { kind: 'branch', name: 'main' },
    sha: SHA,
    commitTime: 1000,
    releaseIsPrerelease: true,
  };

  it('are about the image: its version stands where a git tag would', () => {
    expect(factsOfPromoted(labels('1.2.3', SHA), RUN)).toEqual({
      ...RUN,
      on: { kind: 'tag', name: '1.2.3', ofImage: { gitTag: '' } },
      releaseIsPrerelease: false,
    });
  });

  it('leave out what could not be found out about the run', () => {
    const run: RunFacts = { ...RUN, notices: ['branch, tag and commit are unknown'] };
    expect(factsOfPromoted(labels('1.2.3'), run).notices).toEqual([]);
    expect(factsOfPromoted(labels(), run).notices).toEqual([]);
  });

  it('keep the run’s own git tag beside it', () => {
    const run: RunFacts = { ...RUN, on: { kind: 'tag', name: 'v9.9.9' } };
    expect(factsOfPromoted(labels('1.2.3'), run).on).toEqual({
      kind: 'tag',
      name: '1.2.3',
      ofImage: { gitTag: 'v9.9.9' },
    });
  });

  it('leave the ref of the run where the image has no version', () => {
    expect(factsOfPromoted(labels('main', SHA), RUN)).toEqual(RUN);
  });

  it.each([
    ['another commit', 'b'.repeat(40), 'b'.repeat(40)],
    ['a short one', 'abc1234', 'abc1234'],
    ['none', undefined, ''],
    ['no commit', 'refs/heads/main', ''],
  ])('have the commit of the image, and no time that is not its own: %s', (_, revision, sha) => {
    const facts = factsOfPromoted(labels('1.2.3', revision), RUN);
    expect(facts.sha).toBe(sha);
    expect(facts).not.toHaveProperty('commitTime');
  });
});

describe('the facts of an image that this run publishes', () => {
  it('are the run’s, with the version of the image', () => {
    expect(factsOfPublished(labels('1.2.3', SHA), FACTS)).toEqual({
      ...FACTS,
      imageVersion: '1.2.3',
    });
  });

  it('are the run’s alone where the image has none', () => {
    expect(factsOfPublished(labels('edge'), FACTS)).toBe(FACTS);
  });
});
