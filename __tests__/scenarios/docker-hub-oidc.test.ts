import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from '../cloud/cloud.ts';
import { hubSites } from '../cloud/dockerhub.ts';
import { makeIssuer } from '../cloud/issuer.ts';
import { digestAt } from '../registries/push-small.ts';
import { startOpenRegistry } from '../registry/distribution.ts';
import { formsOf } from '../runner/secrets.ts';
import { branchPush } from './events.ts';
import { createJob } from './job.ts';

import.meta.jest.setTimeout(180_000);

const CONNECTION = '0f8fad5b-d9cb-469f-a165-70867728950e';
/** What GitHub's own runners come with. */
const RUNNER = JSON.stringify({
  auths: { 'https://index.docker.io/v1/': { auth: btoa('runner:of-the-runner') } },
  // So that buildx is started by the docker CLI, which the job puts a script before.
  cliPluginsExtraDirs: ['/nowhere'],
});

test('a push by OIDC, through a proxy, of which the builder knows nothing', async () => {
  const issuer = await makeIssuer();
  await using upstream = await startOpenRegistry();
  const hub = hubSites({
    ...{ issuer, upstream: upstream.host, connection: CONNECTION, organization: 'acme' },
    ruleset: { subject: 'repo:acme/app:ref:refs/heads/*', repositories: ['acme/app'] },
    accounts: { runner: 'of-the-runner' },
  });
  await using cloud = await startCloud({ ...issuer.sites, ...hub.sites });
  using job = createJob({
    event: branchPush('main'),
    dockerConfig: RUNNER,
    // As docker/login-action wants it.
    env: { ...issuer.env, ...cloud.env, DOCKERHUB_OIDC_CONNECTIONID: CONNECTION },
    programs: {
      docker: [
        'cp "$' + '{DOCKER_CONFIG:-$HOME/.docker}/config.json" "$HOME/seen-$$.json"',
        'env >"$HOME/env-$$.txt"',
        `PATH=${process.env.PATH} exec docker "$@"`,
      ].join('\n'),
    },
  });

  const result = await job.run({ images: 'acme/app', tags: 'main', username: 'acme' });

  expect(result.conclusion).toBe('success');
  const digest = result.outputs.get('digest');
  expect(digest).toMatch(/^sha256:/);
  expect(await digestAt(upstream.host, 'acme/app', 'main')).toBe(digest);
  const home = readdirSync(job.sandbox.home).filter((name) => /^(?:seen|env)-/.test(name));
  const seen = home.map((name) => readFileSync(join(job.sandbox.home, name), 'utf8'));
  expect(seen.filter((text) => text === RUNNER).length).toBeGreaterThan(0);
  const secrets = [...issuer.issued, ...hub.issued.keys()];
  expect(secrets).toHaveLength(2);
  const forms = secrets.flatMap((value) => formsOf({ value, username: 'acme' }));
  const texts = [...seen, result.log, ...result.outputs.values()];
  for (const form of forms) expect(texts.filter((text) => text.includes(form))).toEqual([]);
});
