import type { PublishExisting } from '../../src/existing/plan-existing.ts';
import { publishExisting } from '../../src/existing/publish.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import type { Ports } from '../../src/ports.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { failureOf } from '../image/ports.ts';
import { FACTS } from '../tagging/run.ts';

/** Whatever is read or written throws. */
const NOTHING = {} as Ports;

/** What is said before anything is done. */
async function refusalOf(
  raw: RawInputs,
  { facts = FACTS, isPromotion = false }: Partial<Pick<PublishExisting, 'facts' | 'isPromotion'>>,
) {
  const problems = collectProblems();
  const request = await parseInputs(raw, { secretsAvailable: true }, problems);
  return failureOf(() => publishExisting({ request, facts, problems, isPromotion }, NOTHING));
}

const PRIVILEGED: RunFacts = {
  ...FACTS,
  untrusted: { reason: 'fork-privileged', explanation: 'a fork started this run' },
};

it.each([
  [false, { from: 'ghcr.io/acme/app', images: 'quay.io/acme/app' }],
  [true, { from: 'docker://ghcr.io/acme/app', images: 'quay.io/acme/app', tags: 'stable' }],
])('a run that a fork started uses no login (promotion: %s)', async (isPromotion, raw) => {
  expect(await refusalOf(raw, { facts: PRIVILEGED, isPromotion })).toMatch(
    /^push: a fork started this run/,
  );
});

it('a login that could belong to several registries is sent to none', async () => {
  const login = { username: 'ann', password: 'x' };
  const raw = { from: 'app.tar', images: 'ghcr.io/acme/app,quay.io/acme/app', ...login };
  expect(await refusalOf(raw, {})).toMatch(/^registry: `username` and `password` could belong/);
});

it('nowhere to go is known without the image', async () => {
  expect(await refusalOf({ from: 'app.tar', tags: '1.2.3' }, {})).toMatch(
    /^images: there is nothing to publish to/,
  );
});
