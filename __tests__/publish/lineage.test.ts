import type { History } from '../../src/ports.ts';
import { judgeLineage } from '../../src/publish/lineage.ts';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const OTHER = 'c'.repeat(40);

/** OLD is the parent of NEW; OTHER is on a branch of its own; nothing else is known. */
const history: History = {
  tagNames: async () => undefined,
  descends: async (commit, ancestor) => {
    if (![OLD, NEW, OTHER].includes(ancestor)) return undefined;
    return commit === NEW && ancestor === OLD;
  },
};

const judge = (commit: string, revision: string | undefined, onlyOn?: string) =>
  judgeLineage(
    {
      guard: { kind: 'lineage', branch: 'main', ...(onlyOn !== undefined && { onlyOn }) },
      commit,
      current: revision === undefined ? {} : { revision },
    },
    history,
  );

it('moves to a descendant, and to the same commit again', async () => {
  expect(await judge(NEW, OLD)).toEqual({ moves: true });
  expect(await judge(NEW, NEW)).toEqual({ moves: true });
});

it.each([
  ['an older commit', OLD, NEW, 'kept at commit bbbbbbb, which aaaaaaa does not descend from'],
  ['a commit of another branch', NEW, OTHER, 'which bbbbbbb does not descend from'],
  ['an unknown commit', NEW, 'd'.repeat(40), 'fetch-depth: 0'],
  ['an image that says nothing', NEW, undefined, 'does not say which commit'],
  ['a run without a commit', '', OLD, 'the commit of this run is unknown'],
])('stays before %s', async (_, commit, revision, why) => {
  const verdict = await judge(commit, revision);
  expect(verdict).toMatchObject({ moves: false, why: expect.stringContaining(why) });
});

it('leaves the default branch its own tag', async () => {
  expect(await judge(NEW, OLD, 'main')).toEqual({
    moves: false,
    why: 'kept because only runs on main move it',
  });
});
