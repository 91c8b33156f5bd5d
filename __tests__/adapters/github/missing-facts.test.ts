import type { Fetch } from '../../../src/ports.ts';
import { tagsOf } from '../ci/run.ts';
import { COMMITTED, makeRepository, openRepository, temporaryFolder } from '../git/repository.ts';
import { readRun, SHA } from './read.ts';

const PUSH = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' };
const EVENT = '{}';

const REPOSITORY = {
  name: 'app',
  html_url: 'https://github.com/acme/app',
  description: null,
  license: { spdx_id: 'MIT' },
  default_branch: 'main',
};

/** GitHub's API, and what it was asked. */
function api(answers: Readonly<Record<string, unknown>>) {
  const requests: { path: string; authorization: string | null }[] = [];
  const fetch: Fetch = async (input, init) => {
    const path = new URL(String(input)).pathname;
    requests.push({ path, authorization: new Headers(init?.headers).get('authorization') });
    const answer = answers[path];
    if (answer === undefined) return Response.json({}, { status: 404 });
    return typeof answer === 'string' ? new Response(answer) : Response.json(answer);
  };
  return { requests, fetch };
}

it('asks once for what the event does not say', async () => {
  const { requests, fetch } = api({
    '/repos/acme/app': REPOSITORY,
    [`/repos/acme/app/commits/${SHA}`]: { commit: { committer: { date: '2024-03-05T06:08:09Z' } } },
  });
  const raw = { 'github-token': 't0ken' };
  const facts = await readRun({ env: PUSH, event: EVENT, ports: { fetch }, raw });
  expect(facts).toMatchObject({
    repository: {
      name: 'app',
      url: 'https://github.com/acme/app',
      description: '',
      license: 'MIT',
      defaultBranch: 'main',
    },
    commitTime: COMMITTED,
    notices: [],
  });
  expect(requests).toHaveLength(2);
  expect(requests.every(({ authorization }) => authorization === 'Bearer t0ken')).toBe(true);
  expect(tagsOf(facts)).toEqual(['edge', 'main', 'sha-860c190', 'latest']);
});

it.each([
  ['refuses', {}],
  ['answers HTML', { '/repos/acme/app': '<html>', [`/repos/acme/app/commits/${SHA}`]: '<html>' }],
  ['answers nonsense', { '/repos/acme/app': '5', [`/repos/acme/app/commits/${SHA}`]: '[]' }],
])('an API that %s leaves facts unknown', async (_, answers) => {
  const facts = await readRun({ env: PUSH, event: EVENT, ports: { fetch: api(answers).fetch } });
  expect(facts.repository).toEqual({ name: 'app', url: 'https://github.com/acme/app' });
  expect(facts).not.toHaveProperty('commitTime');
  expect(tagsOf(facts)).toEqual(['main', 'sha-860c190']);
});

it('an API that refuses is a notice for each question', async () => {
  const facts = await readRun({ env: PUSH, event: EVENT, ports: { fetch: api({}).fetch } });
  expect(facts.notices).toEqual([
    expect.stringContaining('answered 404'),
    expect.stringContaining('the time of the commit is unknown'),
  ]);
});

it('an API that never answers is given up', async () => {
  const fetch: Fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      const giveUp = () => reject(init?.signal?.reason);
      if (init?.signal?.aborted) giveUp();
      else init?.signal?.addEventListener('abort', giveUp);
    });
  const facts = await readRun({ env: PUSH, event: EVENT, ports: { fetch }, apiTimeoutMs: 1 });
  expect(facts.notices).toHaveLength(2);
  expect(tagsOf(facts)).toEqual(['main', 'sha-860c190']);
});

it.each(['http://github.example.com/api/v3', 'ftp://github.example.com', 'nonsense'])(
  'sends no token to %s',
  async (url) => {
    const { requests, fetch } = api({});
    const facts = await readRun({
      env: { ...PUSH, GITHUB_API_URL: url },
      event: EVENT,
      ports: { fetch },
      raw: { 'github-token': 't0ken' },
    });
    expect(requests).toEqual([]);
    expect(facts.notices[0]).toContain(url);
  },
);

it.each(['', 'acme', 'acme/app/../../x', 'acme/app?x=1'])(
  'asks nothing about a repository named "%s"',
  async (name) => {
    const { requests, fetch } = api({});
    await readRun({ env: { ...PUSH, GITHUB_REPOSITORY: name }, event: EVENT, ports: { fetch } });
    expect(requests).toEqual([]);
  },
);

it('takes the default branch from the checkout where the API says nothing', async () => {
  using origin = makeRepository();
  origin.commit();
  const from = `file://${origin.directory}`;
  using checkout = openRepository(temporaryFolder(), ['clone', '--quiet', from]);
  const facts = await readRun({
    env: { ...PUSH, SOURCE_DATE_EPOCH: '1' },
    event: EVENT,
    ports: { fetch: api({}).fetch },
    directory: checkout.directory,
  });
  expect(facts.repository.defaultBranch).toBe('main');
  expect(tagsOf(facts)).toEqual(['edge', 'main', 'sha-860c190', 'latest']);
});
