import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { branchPush } from '../scenarios/events.ts';
import { createJob, HELLO } from '../scenarios/job.ts';
import { LOGIN, SECRETS, startTestRegistry, type TestRegistry } from '../scenarios/registry.ts';
import { ENGINES, engineSurroundings, testWith } from './surroundings.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

describe.each(ENGINES)('%s', (engine) => {
  testWith(engine)('pulls a private base image with the login of the step', async () => {
    await using seen = await registry.proxy();
    const folder = mkdtempSync(join(tmpdir(), 'private-'));
    using _ = { [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
    // Unlike Docker they have to be told that a registry of this machine speaks plain HTTP.
    const registries = join(folder, 'registries.conf');
    writeFileSync(registries, `[[registry]]\nlocation = "${seen.host}"\ninsecure = true\n`);
    const env = {
      HOME: folder,
      ...engineSurroundings(folder),
      CONTAINERS_REGISTRIES_CONF: registries,
    };
    const publish = async (name: string, dockerfile: string) => {
      const files = { ...HELLO, Dockerfile: dockerfile };
      using job = createJob({ event: branchPush('main'), files, env });
      const inputs = { engine, images: `${seen.host}/acme/${name}`, ...LOGIN };
      const result = await job.run(inputs, { secrets: SECRETS });
      expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
    };
    await publish('base', HELLO.Dockerfile);
    const before = seen.requests.length;
    await publish('derived', `FROM ${seen.host}/acme/base:main\nCOPY Dockerfile /\n`);
    const pulls = seen.requests.slice(before).filter(({ url }) => url.includes('/acme/base/'));
    expect(pulls).toContainEqual(expect.objectContaining({ auth: 'Basic', status: 200 }));
  });
});
