import { decide } from '../../src/decide.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS } from '../tagging/run.ts';

const SHA = 'c'.repeat(40);
const URL = 'https://github.com/acme/app';
const GIT = '{{defaultContext}}';
const ON_GITHUB: Partial<RunFacts> = {
  ci: 'github',
  sha: SHA,
  repository: { ...FACTS.repository, url: URL },
  commitTime: 1_700_000_000_500,
};

async function planned(raw: RawInputs, facts: Partial<RunFacts> = {}) {
  const { plan } = await decide(
    { images: 'ghcr.io/acme/app', 'github-token': 'ghs_x', ...raw },
    { ...FACTS, ...ON_GITHUB, ...facts },
  );
  return plan.build;
}

const idsOf = ({ secrets }: Awaited<ReturnType<typeof planned>>) => secrets.map(({ id }) => id);
const PULL_REQUEST = { on: { kind: 'pull-request', number: '7' } } as const;

it.each<[raw: RawInputs, facts: Partial<RunFacts>, context: string]>([
  [{ context: GIT }, {}, `${URL}.git#${SHA}`],
  [{ context: `${GIT}:sub` }, {}, `${URL}.git#${SHA}:sub`],
  [{ context: GIT }, PULL_REQUEST, `${URL}.git#refs/pull/7/merge`],
  [{ context: GIT, 'git-context-pr-head': 'true' }, PULL_REQUEST, `${URL}.git#refs/pull/7/head`],
  // Other servers name merge requests in their own ways.
  [{ context: GIT }, { ...PULL_REQUEST, ci: 'gitlab' }, `${URL}.git#${SHA}`],
])('%j in %j is %s', async (raw, facts, context) => {
  expect((await planned(raw, facts)).context).toBe(context);
});

it.each<[facts: Partial<RunFacts>, usual: string, builder: string]>([
  [{}, 'mode=min', ''],
  [{ repository: { isPublic: false } }, 'mode=min', ''],
  [{ repository: { isPublic: true } }, 'mode=max', ''],
  [{ runUrl: `${URL}/runs/1`, runAttempt: '2' }, 'mode=min', `${URL}/runs/1/attempts/2`],
  [{ ci: 'gitlab', runUrl: `${URL}/runs/1`, runAttempt: '2' }, 'mode=min', `${URL}/runs/1`],
])('the usual provenance of a run with %j', async (facts, usual, builder) => {
  const { usualProvenance, builderId } = await planned({}, facts);
  expect([usualProvenance, builderId]).toEqual([usual, builder]);
});

it('says that a run without a commit has no Git context', async () => {
  await expect(planned({ context: GIT }, { sha: '' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/^context: this run has no commit/),
  });
});

describe('the job’s token', () => {
  it.each<[why: string, raw: RawInputs]>([
    ['as the context', { context: GIT }],
    ['as a further context', { 'build-contexts': `src=${GIT}` }],
  ])('fetches the run’s own repository %s', async (_, raw) => {
    expect(idsOf(await planned(raw))).toEqual(['GIT_AUTH_TOKEN.github.com']);
  });

  it.each<[why: string, raw: RawInputs, facts: Partial<RunFacts>]>([
    ['where nothing is fetched', {}, {}],
    ['for another repository', { context: 'https://github.com/evil/app.git' }, {}],
    [
      'where another repository has the Dockerfile',
      { context: 'https://github.com/evil/app.git', 'build-contexts': `src=${GIT}` },
      {},
    ],
    [
      'for another server',
      { context: GIT },
      { repository: { url: 'https://gitlab.com/acme/app' } },
    ],
    ['of a fork', { context: GIT }, { untrusted: { reason: 'fork', explanation: 'a fork' } }],
  ])('is not handed over %s', async (_, raw, facts) => {
    expect(idsOf(await planned(raw, facts))).toEqual([]);
  });

  it('gives way to one that was typed', async () => {
    const build = await planned({ context: GIT, secrets: 'GIT_AUTH_TOKEN=mine' });
    expect(idsOf(build)).toEqual(['GIT_AUTH_TOKEN']);
  });
});

it.each<[raw: RawInputs, facts: Partial<RunFacts>, createdAt: number | undefined]>([
  [{}, {}, 1_700_000_000],
  [{}, { sourceDateEpoch: 1_000_000 }, 1000],
  [{ 'source-date-epoch': 'none' }, {}, undefined],
  [{ 'build-args': 'SOURCE_DATE_EPOCH=1' }, {}, undefined],
])('%j in %j: the image was created at %s', async (raw, facts, createdAt) => {
  expect((await planned(raw, facts)).createdAt).toBe(createdAt);
});

describe('what strangers have written', () => {
  const RAW = {
    ...{ 'cache-to': 'type=gha', secrets: 'a=b', ssh: 'default', push: 'false' },
    ...{ allow: 'network.host', network: 'host' },
    outputs: 'type=image,push=1\ntype=registry,name=a\ntype=image,push=\ntype=local,dest=out',
  };

  it.each([
    ['fork', 'false', []],
    ['fork', 'true', []],
    ['fork-privileged', 'false', []],
    ['fork-privileged', 'true', ['a']],
  ] as const)(
    'is built without what it could take or overwrite (%s, %s)',
    async (reason, allowed, secrets) => {
      const untrusted = { reason, explanation: 'a fork' };
      const build = await planned({ ...RAW, 'allow-fork-push': allowed }, { untrusted });
      const isWhole = secrets.length > 0;
      expect(idsOf(build)).toEqual(secrets);
      expect(build.cacheTo).toHaveLength(isWhole ? 1 : 0);
      expect(build.ssh).toHaveLength(isWhole ? 1 : 0);
      expect(build.outputs).toHaveLength(isWhole ? 4 : 1);
      // A run without secrets has nothing that could be reached from its container.
      const isKept = isWhole || reason === 'fork';
      expect([build.allow, build.network]).toEqual(isKept ? [['network.host'], 'host'] : [[], '']);
    },
  );

  it('is said to lack it', async () => {
    const untrusted = { reason: 'fork-privileged', explanation: 'a fork' } as const;
    const decision = await decide({ images: 'acme/app', ...RAW }, { ...FACTS, untrusted });
    expect(decision.plan.notices.at(-1)).toMatch(
      /without `secrets`, `ssh`, `cache-to`, `outputs`, `allow`$/,
    );
  });
});
