import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeBasic } from '../../../src/login/docker-config.ts';
import { startHtpasswdRegistry } from '../../registry/distribution.ts';
import { createSandbox, type Sandbox } from '../../runner/sandbox.ts';
import { type StartedStep, startStep } from '../../runner/step.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PASSWORD = 'correct-horse-battery';
const TOKEN = 'ghs_JobTokenOfTheTest0123456789';

/** login/action.yml with the sources in place of the bundle: Node runs them as they are. */
function actionIn(sandbox: Sandbox): string {
  cpSync(join(ROOT, 'login'), join(sandbox.root, 'action/login'), { recursive: true });
  const entry = JSON.stringify(join(ROOT, 'src/entry/login.ts'));
  sandbox.write('action/package.json', '{"type":"module"}');
  sandbox.write('action/dist/entry/login.js', `await import(${entry});\n`);
  return join(sandbox.root, 'action/login');
}

interface Job {
  readonly sandbox: Sandbox;
  readonly config: string;
  start(inputs: Record<string, string>, env?: Record<string, string>): Promise<StartedStep>;
}

function createJob(sandbox: Sandbox, text?: string): Job {
  if (text !== undefined) sandbox.write('home/.docker/config.json', text, 0o640);
  const action = actionIn(sandbox);
  return {
    sandbox,
    config: join(sandbox.home, '.docker/config.json'),
    start: (inputs, env = {}) =>
      startStep({
        action,
        inputs,
        sandbox,
        githubToken: TOKEN,
        secrets: [{ value: PASSWORD, username: 'ann' }],
        env: {
          PATH: process.env.PATH ?? '',
          HOME: sandbox.home,
          RUNNER_TEMP: sandbox.temporary,
          GITHUB_ACTIONS: 'true',
          GITHUB_EVENT_NAME: 'push',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: '0'.repeat(40),
          GITHUB_REPOSITORY: 'acme/app',
          ...env,
        },
      }),
  };
}

/** An image of one file, in a registry. */
function pushImage(sandbox: Sandbox, host: string, PATH = process.env.PATH): void {
  const layout = join(sandbox.root, 'layout');
  mkdirSync(layout);
  const folder = join(sandbox.root, 'content');
  mkdirSync(folder);
  writeFileSync(join(folder, 'hello.txt'), 'hello\n');
  const archive = join(sandbox.root, 'layer.tar');
  execFileSync('tar', ['-cf', archive, '-C', folder, '.']);
  execFileSync('crane', ['append', '-f', archive, '-t', `${host}/acme/app:1`, '--insecure'], {
    stdio: 'pipe',
    env: { PATH, DOCKER_CONFIG: join(sandbox.home, '.docker') },
  });
}

const ORIGINAL = `{
    "proxies": {},
    "auths": { "other.example.com": {"auth": "${encodeBasic('someone', 'else')}"} },
    "x": 1.0
}
`;

it('real clients of later steps are logged in; after post every byte is as before', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const job = createJob(sandbox, ORIGINAL);
  const step = await job.start({ registry: registry.host, username: 'ann', password: PASSWORD });
  expect(step.main.log).toContain(`Logged in to ${registry.host} as ann (stored in ${job.config})`);
  expect(step.main.conclusion).toBe('success');

  pushImage(sandbox, registry.host);
  const image = `${registry.host}/acme/app:1`;
  const env = { PATH: process.env.PATH, HOME: sandbox.home, DOCKER_HOST: process.env.DOCKER_HOST };
  const run = (file: string, ...args: string[]) =>
    execFileSync(file, args, { env, encoding: 'utf8', stdio: 'pipe' });
  const inspect = () =>
    run('skopeo', 'inspect', '--tls-verify=false', '--authfile', job.config, `docker://${image}`);
  expect(JSON.parse(inspect())).toMatchObject({ Name: `${registry.host}/acme/app` });
  expect(run('docker', 'pull', image)).toContain('Downloaded newer image');
  run('docker', 'image', 'rm', image);

  const whole = await step.post();
  expect(whole.failures).toEqual([]);
  expect(whole.log).toContain(`Logged out of ${registry.host}.`);
  expect(readFileSync(job.config, 'utf8')).toBe(ORIGINAL);
  expect(statSync(job.config).mode & 0o777).toBe(0o640);
  expect(inspect).toThrow(/authentication required|unauthorized/i);
  expect(() => run('docker', 'pull', image)).toThrow(/no basic auth credentials|unauthorized/i);
}, 60_000);

it('docker finds the login in a credential helper, from which post takes it again', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const job = createJob(sandbox, '{"credsStore":"shell"}');
  const kept = join(sandbox.root, 'keychain');
  const helper = `#!/bin/sh
case "$1" in
store) cat > '${kept}' ;;
erase) rm '${kept}' ;;
get) cat '${kept}' 2>/dev/null || { echo 'credentials not found in native keychain'; exit 1; } ;;
esac
`;
  sandbox.write('bin/docker-credential-shell', helper, 0o755);
  const PATH = `${join(sandbox.root, 'bin')}:${process.env.PATH}`;
  const inputs = { registry: registry.host, username: 'ann', password: PASSWORD };
  const step = await job.start(inputs, { PATH });
  expect(step.main.log).toContain(
    `Logged in to ${registry.host} as ann (stored in docker-credential-shell)`,
  );
  expect(JSON.parse(readFileSync(job.config, 'utf8'))).toEqual({
    credsStore: 'shell',
    auths: { [registry.host]: {} },
  });
  pushImage(sandbox, registry.host, PATH);
  const image = `${registry.host}/acme/app:1`;
  const env = { PATH, HOME: sandbox.home, DOCKER_HOST: process.env.DOCKER_HOST };
  execFileSync('docker', ['pull', '--quiet', image], { env, stdio: 'pipe' });
  execFileSync('docker', ['image', 'rm', image], { env, stdio: 'pipe' });
  await step.post();
  expect(existsSync(kept)).toBe(false);
  expect(readFileSync(job.config, 'utf8')).toBe('{"credsStore":"shell"}');
}, 60_000);

it('keeps what was there before in a private directory, and only its path in the state', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const old = { auth: encodeBasic('bob', 'secret-of-before') };
  const text = JSON.stringify({ auths: { [registry.host]: old } });
  const job = createJob(sandbox, text);
  const step = await job.start({ registry: registry.host, username: 'ann', password: PASSWORD });
  const directory = step.main.state.get('login') ?? '';
  expect(directory.startsWith(join(sandbox.temporary, 'registry-publish-'))).toBe(true);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  const files = readdirSync(directory);
  expect(files).toEqual(['receipt.json']);
  expect(statSync(join(directory, 'receipt.json')).mode & 0o777).toBe(0o600);
  expect([...step.main.state].join()).not.toContain(old.auth);

  const whole = await step.post();
  expect(whole.log).toContain(`Logged out of ${registry.host}: the login from before is back.`);
  expect(readFileSync(job.config, 'utf8')).toBe(text);
  expect(existsSync(directory)).toBe(false);
}, 30_000);

it('keeps what another job wrote meanwhile', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const job = createJob(sandbox);
  const step = await job.start({ registry: registry.host, username: 'ann', password: PASSWORD });
  const { auths } = JSON.parse(readFileSync(job.config, 'utf8'));
  writeFileSync(job.config, JSON.stringify({ auths: { ...auths, 'other.io': { auth: 'eDp5' } } }));
  await step.post();
  expect(readFileSync(job.config, 'utf8')).toBe('{"auths":{"other.io":{"auth":"eDp5"}}}');
}, 30_000);

it('stays logged in with `logout: false`', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const job = createJob(sandbox);
  const inputs = { registry: registry.host, username: 'ann', password: PASSWORD, logout: 'false' };
  const step = await job.start(inputs);
  expect(step.main.state.has('login')).toBe(false);
  expect(readdirSync(sandbox.temporary).filter((name) => /^registry-publish/.test(name))).toEqual(
    [],
  );
  // The secret is where it was asked to stay, and nowhere else.
  await expect(step.post()).rejects.toThrow(`A secret got out: ${job.config}`);
}, 30_000);

it('a wrong password fails the step with the fix, writes nothing and has nothing to undo', async () => {
  await using registry = await startHtpasswdRegistry({ ann: 'another' });
  using sandbox = createSandbox();
  const job = createJob(sandbox);
  const step = await job.start({ registry: registry.host, username: 'ann', password: PASSWORD });
  const whole = await step.post();
  expect(whole.conclusion).toBe('failure');
  expect(whole.exitCode).toBe(1);
  expect(whole.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Logging in to .* as ann failed: .*\n.* rejected the user name "ann"/s),
  ]);
  expect(whole.masks).toEqual(expect.arrayContaining([PASSWORD, encodeBasic('ann', PASSWORD)]));
  expect(existsSync(job.config)).toBe(false);
}, 30_000);

it('a configuration that became unreadable is named by post, which does not fail the job', async () => {
  await using registry = await startHtpasswdRegistry({ ann: PASSWORD });
  using sandbox = createSandbox();
  const job = createJob(sandbox);
  const step = await job.start({ registry: registry.host, username: 'ann', password: PASSWORD });
  writeFileSync(job.config, '{"auths":');
  const whole = await step.post();
  expect(whole.failures).toEqual([]);
  expect(whole.annotations).toEqual([
    expect.objectContaining({
      severity: 'warning',
      message: expect.stringContaining(`docker's configuration ${job.config} cannot be used`),
    }),
  ]);
  expect(readFileSync(job.config, 'utf8')).toBe('{"auths":');
}, 30_000);

it('post touches nothing that the state could lead it to outside the temporary directory', async () => {
  using sandbox = createSandbox();
  const outside = join(sandbox.root, 'precious');
  mkdirSync(outside);
  const { loginAction } = await import('../../../src/adapters/github/login-action.ts');
  const { testPorts, removeFolders } = await import('../../login/ports.ts');
  const env = { RUNNER_TEMP: sandbox.temporary, STATE_login: `${sandbox.temporary}/../precious` };
  await loginAction.post?.(env, testPorts());
  removeFolders();
  expect(existsSync(outside)).toBe(true);
});
