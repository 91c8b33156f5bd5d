import { readFacts } from '../../../src/adapters/cli/facts.ts';
import type { Environment, Ports } from '../../../src/ports.ts';

const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';

/** Only the ports that facts are read with. */
function portsFor(env: Environment): Ports {
  const ports: Partial<Ports> = {
    env: { ...env, SOURCE_DATE_EPOCH: '1' },
    exec: async () => ({ exitCode: 1 }),
    fetch: async () => Response.json({}, { status: 404 }),
    clock: { now: () => 0, sleep: async () => {} },
  };
  return ports as Ports;
}

it.each([
  ['github', { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: SHA }],
  ['gitlab', { GITLAB_CI: 'true', CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_SHA: SHA }],
  ['drone', { DRONE: 'true', DRONE_TAG: 'v1.2.3', DRONE_COMMIT_SHA: SHA }],
])('a command on %s reads its environment', async (ci, env) => {
  const facts = await readFacts({}, portsFor(env));
  expect(facts).toMatchObject({ ci, on: { kind: 'tag', name: 'v1.2.3' }, sha: SHA });
});
