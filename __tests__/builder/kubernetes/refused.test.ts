import { running } from '../../scenarios/running.ts';
import type { User } from './access.ts';
import { type Bench, CI, NAMESPACE, startBench } from './bench.ts';

// buildx waits for what does not come, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

/** The same user without the right to something. */
function lacking(resource: string): User & { readonly token: string } {
  const rules = CI.rules.filter(({ resources }) => !resources.includes(resource));
  return { ...CI, name: `no-${resource}`, token: `token-without-${resource}`, rules };
}

const NO_DEPLOYMENTS = lacking('deployments');
const NO_EXEC = lacking('pods/exec');
/** Whose namespace nobody has made. */
const STRAY = { ...CI, name: 'stray', token: 'token-of-another-namespace', namespace: 'nowhere' };

let bench: Bench;
beforeAll(async () => {
  bench = await startBench([NO_DEPLOYMENTS, NO_EXEC, STRAY]);
});
afterAll(() => bench[Symbol.asyncDispose]());
afterEach(() => {
  const { cluster, faults } = bench.server;
  expect([cluster.deployments.now, cluster.configMaps.now, faults]).toEqual([[], [], []]);
});

const inputs = (options: readonly string[] = []) => ({
  images: `${bench.registry.host}/acme/refused`,
  driver: 'kubernetes',
  'driver-opts': ['timeout=2s', ...options].join('\n'),
});

/** What the run says in its one error: the text of a user whose kubeconfig is changed, and driver options. */
async function refusal(
  user: { readonly token: string },
  { change = (text: string) => text, options = [] as readonly string[] } = {},
) {
  using job = bench.job(change(bench.server.kubeconfig(user, NAMESPACE)));
  const result = await job.run(inputs(options), { secrets: [{ value: user.token }] });
  const errors = result.annotations.filter(({ severity }) => severity === 'error');
  return { code: result.exitCode, said: errors.map(({ message }) => message).join('\n') };
}

test.each([
  [
    'the right to make a deployment',
    NO_DEPLOYMENTS,
    {},
    'the cluster does not let no-deployments get deployments in the namespace ci',
    'bind a Role in ci',
  ],
  [
    'the right to start a command in a pod',
    NO_EXEC,
    {},
    'the cluster does not let no-pods/exec create pods/exec in the namespace ci',
    'docs/builders.md#kubernetes',
  ],
  [
    'the namespace',
    STRAY,
    { options: ['namespace=nowhere'] },
    'the cluster has no namespace nowhere',
    'kubectl create namespace nowhere',
  ],
  [
    'an image that can be pulled',
    CI,
    { options: ['image=registry.corp.example/buildkit:1', 'replicas=2'] },
    '0 of 2 pods of the builder were ready when the time was up',
    '`timeout=10m`',
  ],
  [
    'a machine that fits',
    CI,
    { options: ['nodeselector=kubernetes.io/arch=riscv64'] },
    '0 of 1 pods of the builder were ready when the time was up',
    '`nodeselector=`',
  ],
  [
    'a token that has not expired',
    { token: 'token-that-has-expired' },
    {},
    'the cluster does not take the login of the kubeconfig (Unauthorized)',
    'its token has expired',
  ],
  [
    'an authority that is believed',
    CI,
    { change: (text: string) => text.replace('certificate-authority-data', 'nothing') },
    /the certificate of the cluster at https:\/\/localhost:\d+ is not believed: .*unknown authority/,
    '`certificate-authority-data`',
  ],
  [
    'an API server that answers',
    CI,
    { change: (text: string) => text.replace(/localhost:\d+/, 'localhost:9') },
    /the cluster at https:\/\/localhost:9 could not be reached: .*connection refused/,
    '`server` in the kubeconfig',
  ],
])('without %s', async (_, user, how, cause, fix) => {
  const { code, said } = await refusal(user, how);
  expect(code).toBe(1);
  expect(said).toMatch(cause);
  expect(said).toContain(fix);
});

test('without a kubeconfig nothing is tried', async () => {
  using job = bench.job('', { env: { KUBECONFIG: '/nowhere/kubeconfig' } });
  const result = await job.run(inputs());
  expect(result.exitCode).toBe(2);
  const log = result.log.join('\n');
  expect(log).toContain('The builder could not be made: ');
  expect(log).toContain('No kubeconfig was found: let KUBECONFIG name one file');
});

test.each([
  ['killed', 'a pod of the builder went away while it built (exit code 137)', '`limits.memory=`'],
  ['cut', 'there is no connection to a pod of the builder: ', 'API server'],
] as const)('a pod that is %s ends the build', async (how, cause, fix) => {
  using job = bench.job(bench.server.kubeconfig({ token: CI.token }, NAMESPACE), {
    files: running('echo asleep; sleep 600\n'),
  });
  const { sessions } = bench.server;
  const asleep = sessions.printed('asleep\n').then(() => sessions.end(how));
  const result = await job.run(inputs());
  await asleep;
  expect(result.exitCode).toBe(1);
  const log = result.log.join('\n');
  expect(log).toContain(`The build was given up: ${cause}`);
  expect(log).toContain(fix);
});
