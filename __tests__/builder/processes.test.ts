import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { findBuildx } from '../../src/builder/find-buildx.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { removeImages } from '../scenarios/docker.ts';
import { branchPush } from '../scenarios/events.ts';
import { createJob } from '../scenarios/job.ts';
import { startBuildkitAddress } from './buildkit-address.ts';

import.meta.jest.setTimeout(120_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let buildx: string;
/** Addresses of the engine's BuildKit. */
let addresses: readonly string[];

beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  parts.defer(() => removeImages(registry.host));
  const found = await findBuildx(join(homedir(), '.docker'), { files: nodeFiles(tmpdir()) });
  if (!found) throw new Error('buildx is in none of the folders where docker looks for it');
  buildx = found.file;
  const socket = (process.env.DOCKER_HOST ?? '').replace(/^unix:\/\//, '');
  const nodes = await Promise.all([startBuildkitAddress(socket), startBuildkitAddress(socket)]);
  addresses = nodes.map((node) => parts.use(node).address);
});
afterAll(() => parts.disposeAsync());

const TOKEN = 'request-token-of-the-job-0123456789';
/** Notes what was started, and the run's credentials that it got. */
const note = (program: string) =>
  `echo "${program} $1$ACTIONS_ID_TOKEN_REQUEST_TOKEN$GITHUB_TOKEN" >> "$HOME/started"`;

/** What a step starts of docker: `docker` and `buildx`, with the first word after it. */
async function started(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  using job = createJob({
    event: branchPush('main'),
    env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: TOKEN, GITHUB_TOKEN: TOKEN },
    programs: { docker: `${note('docker')}; exec /usr/bin/env false` },
  });
  job.sandbox.write(
    'home/.docker/cli-plugins/docker-buildx',
    `#!/bin/sh\n${note('buildx')}\nexec ${buildx} "$@"\n`,
    0o755,
  );
  const { exitCode, log } = await job.run(inputs);
  expect([exitCode, exitCode === 0 ? [] : log]).toEqual([0, []]);
  const path = join(job.sandbox.home, 'started');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').toSorted() : [];
}

const BOTH = 'linux/amd64,linux/arm64';

it('starts one program of docker on the common path', async () => {
  expect(await started({ images: `${registry.host}/acme/one` })).toEqual(['buildx build']);
});

it('starts one for two platforms in two repositories of an engine', async () => {
  const images = `${registry.host}/acme/a\n${registry.host}/acme/b`;
  expect(await started({ images, platforms: BOTH })).toEqual(['buildx build']);
});

it('starts one for each node of a new builder, and one for each platform', async () => {
  const [first = '', second = ''] = addresses;
  const inputs = {
    images: `${registry.host}/acme/nodes`,
    platforms: BOTH,
    driver: 'remote',
    endpoint: first,
    'builder-platforms': 'linux/amd64',
    append: `- {endpoint: "${second}", platforms: linux/arm64}`,
  };
  expect(await started(inputs)).toEqual([
    ...['buildx build', 'buildx build', 'buildx create', 'buildx create'],
  ]);
});
