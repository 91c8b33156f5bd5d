import { checkSources } from '../../src/build/sources.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { fakeFiles } from './fake-ports.ts';
import { REQUEST } from './request.ts';

const FILES = {
  ...fakeFiles({ key: '', 'other/': '' }),
  followLinks: async (path: string) => (path === '.' ? '/w' : `/w/${path}`),
};

it.each<
  [what: string, request: Partial<typeof REQUEST>, env: Record<string, string>, problems: string[]]
>([
  ['an agent', { ssh: ['default'] }, { SSH_AUTH_SOCK: '/agent' }, []],
  ['no agent', { ssh: ['default'] }, {}, ['ssh: "default" is the SSH agent, and none runs here']],
  ['a key', { ssh: ['default=key'] }, {}, []],
  [
    'a key with `=` in its path',
    { ssh: ['id=a=b'] },
    {},
    ['ssh: there is no key and no socket of an agent at "a=b"'],
  ],
  ['a context', { contexts: ['a=other'] }, {}, []],
  [
    'a context that is missing',
    { contexts: ['a=none'] },
    {},
    ['build-contexts: there is no directory "none"'],
  ],
  // That it has no name is said where it is read.
  ['a context without a name', { contexts: ['none'] }, {}, []],
])('%s', async (_, request, env, expected) => {
  const problems = collectProblems();
  await checkSources({ ...REQUEST, ...request }, { files: FILES, env }, problems);
  expect(problems.list.map(({ input, message }) => `${input}: ${message}`)).toEqual(
    expected.map((each) => expect.stringContaining(each)),
  );
});
