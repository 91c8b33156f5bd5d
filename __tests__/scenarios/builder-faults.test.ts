import { answersOf } from './answers.ts';
import { branchPush } from './events.ts';
import { createJob, type JobOptions } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { running } from './running.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

/** Makes docker's own search for plugins necessary, so that the `docker` of the job is started. */
const OTHER_PLUGINS = '{"cliPluginsExtraDirs":["/nowhere"]}';
/** So that nothing is downloaded. */
const OFFLINE = { HTTPS_PROXY: 'http://127.0.0.1:9' };
const VERSION = '[ "$2" = version ] && echo github.com/docker/buildx v0.30.1 && exit 0;';

const SCENARIOS: Readonly<Record<string, Omit<JobOptions, 'event'>>> = {
  'a failing instruction': { files: running('echo one; echo two; exit 3\n') },
  'a syntax error': { files: { Dockerfile: 'FROM scratch\nCOPPY a b\n' } },
  'a missing file': { files: { Dockerfile: 'FROM scratch\nCOPY nothing.txt /\n' } },
  'no engine': { env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } },
  'no docker': { env: { PATH: '/nowhere', ...OFFLINE }, dockerConfig: OTHER_PLUGINS },
  'docker without buildx': {
    env: OFFLINE,
    dockerConfig: OTHER_PLUGINS,
    programs: {
      docker: `printf '%s\\n' 'docker: unknown command: docker buildx' '' "Run 'docker --help' for more information" >&2; exit 1`,
    },
  },
  'docker fails and says nothing': {
    dockerConfig: OTHER_PLUGINS,
    programs: { docker: `${VERSION} exit 7` },
  },
  'docker ends well and has done nothing': {
    dockerConfig: OTHER_PLUGINS,
    programs: { docker: `${VERSION} exit 0` },
  },
};

test.each(Object.entries(SCENARIOS))('%s', async (_, options) => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main'), ...options });
  const inputs = { images: `${seen.host}/acme/broken`, ...LOGIN };
  const result = await job.run(inputs, { secrets: SECRETS });
  expect(result.exitCode).toBe(1);
  expect(await answersOf(registry.reader, 'acme/broken', ['main', 'edge', 'latest'])).toEqual({
    main: undefined,
    edge: undefined,
    latest: undefined,
  });
  expectTranscript(
    'builder-faults',
    tell({
      job,
      result,
      registry: seen,
      secrets: STANDS,
      only: ['log', 'annotations', 'failed by the runner'],
    }),
  );
});
