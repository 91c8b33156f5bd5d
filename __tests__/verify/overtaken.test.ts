import { type Ground, whyOvertaken } from '../../src/verify/overtaken.ts';
import { buildOf, createMemoryRegistry, imageOf } from '../publish/memory-registry.ts';
import { line, NO_HISTORY, onBranch, versioned } from '../publish/run-tags.ts';

const [OLDER, OURS, NEWER] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];

/** Where version 1.2.0 was published a moment ago, at one commit, and what else is there. */
function ground(more: Omit<Partial<Ground>, 'registry'> = {}) {
  const registry = createMemoryRegistry();
  const image = buildOf('1.2.0', 'ours');
  registry.put('1.2.0', image);
  return {
    registry,
    repository: 'acme/app',
    digest: image.descriptor.digest,
    plan: { commit: OURS },
    history: NO_HISTORY,
    ...more,
  };
}

describe('of a tag that moves along versions', () => {
  const entry = versioned('1', '1.x', '1.2.0');
  const { digest: answer } = imageOf('1.3.0').descriptor;

  it('is told by the higher version that has the digest', async () => {
    const place = ground();
    place.registry.put('1.3.0', imageOf('1.3.0'));
    expect(await whyOvertaken({ entry, answer }, place)).toMatch(/^moved on to 1\.3\.0/);
  });

  it.each([['1.1.0'], ['2.0.0'], ['other']])('is not told by %s', async (name) => {
    const place = ground();
    place.registry.put(name, imageOf('1.3.0'));
    expect(await whyOvertaken({ entry, answer }, place)).toBeUndefined();
  });

  it('is not told by a higher version that is something else', async () => {
    const place = ground();
    place.registry.put('1.3.0', imageOf('something else'));
    place.registry.put('1', imageOf('1.3.0'));
    expect(await whyOvertaken({ entry, answer }, place)).toBeUndefined();
  });
});

describe('of a tag that moves along commits', () => {
  const history = line(OLDER, OURS);

  it.each([
    ['a commit that is not known yet', NEWER, /^moved on to commit ccccccc/],
    ['an older commit', OLDER, undefined],
    ['the same commit', OURS, undefined],
    ['nobody knows which commit', '', undefined],
  ])('when it is on %s', async (_, revision, why) => {
    const place = ground({ history });
    const image = imageOf('main', revision);
    place.registry.put('main', image);
    const answer = image.descriptor.digest;
    const said = await whyOvertaken({ entry: onBranch('main'), answer }, place);
    expect(said ?? '').toMatch(why ?? /^$/);
  });
});

it('is the same image under another digest for a build, and not for a promotion', async () => {
  const place = ground();
  const twin = buildOf('1.2.0', 'theirs');
  place.registry.put('1.2.0', twin);
  const asked = { entry: undefined, answer: twin.descriptor.digest };
  expect(await whyOvertaken(asked, place)).toContain(`as ${twin.descriptor.digest}`);
  const source = { name: 'acme/app:1.1.0', digest: place.digest };
  const promotion = { ...place, plan: { ...place.plan, source } };
  expect(await whyOvertaken(asked, promotion)).toBeUndefined();
});
