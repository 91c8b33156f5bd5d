import { listen } from '../registry/listen.ts';
import type { Cancellation } from '../runner/stage.ts';
import { answersOf } from './answers.ts';
import { branchPush } from './events.ts';
import { createJob } from './job.ts';
import { LOGIN, SECRETS, STANDS, startTestRegistry, type TestRegistry } from './registry.ts';
import { running } from './running.ts';
import { expectTranscript, tell } from './transcript.ts';

import.meta.jest.setTimeout(180_000);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry?.[Symbol.asyncDispose]());

const TAGS = ['main', 'edge', 'latest'];
const NOTHING = { main: undefined, edge: undefined, latest: undefined };
const ONLY = ['annotations', 'failed by the runner'] as const;

// In all of them, processes and files that are left after the post step fail the run.

test('cancelled while it builds', async () => {
  await using seen = await registry.proxy();
  using job = createJob({ event: branchPush('main'), files: running('echo asleep; sleep 60\n') });
  const inputs = { images: `${seen.host}/acme/building`, ...LOGIN };
  const cancel = { when: /asleep$/ };
  const result = await job.run(inputs, { secrets: SECRETS, cancel });
  expect(result).toMatchObject({ conclusion: 'cancelled', sent: ['SIGINT'] });
  expect(result.outputs.size).toBe(0);
  expect(await answersOf(registry.reader, 'acme/building', TAGS)).toEqual(NOTHING);
  expectTranscript('cancelled', tell({ job, result, registry: seen, secrets: STANDS, only: ONLY }));
});

/** What the runner has sent by the time it goes on to the post step. */
const ENDINGS: Readonly<Record<string, Omit<Cancellation, 'when'>>> = {
  SIGINT: {},
  'SIGINT SIGTERM': { untilTerminate: 0 },
  'SIGINT SIGTERM SIGKILL': { untilTerminate: 0, untilKill: 0 },
};

test.each(Object.entries(ENDINGS))('cancelled by %s while it uploads', async (signals, ending) => {
  const uploading = Promise.withResolvers<void>();
  await using silent = await listen((request) => {
    request.resume();
    uploading.resolve();
  });
  const isUpload = (url: string, method: string) =>
    ['PUT', 'PATCH'].includes(method) && url.includes('/blobs/uploads/');
  await using seen = await registry.proxy(undefined, (url, method) =>
    isUpload(url, method) ? silent.host : undefined,
  );
  using job = createJob({ event: branchPush('main') });
  const inputs = { images: `${seen.host}/acme/uploading`, ...LOGIN };
  const cancel = { when: uploading.promise, ...ending };
  const result = await job.run(inputs, { secrets: SECRETS, cancel });
  expect(result).toMatchObject({ conclusion: 'cancelled', sent: signals.split(' ') });
  expect(result.outputs.size).toBe(0);
  expect(await answersOf(registry.reader, 'acme/uploading', TAGS)).toEqual(NOTHING);
  // After a second signal it need not find the time to say anything.
  if (signals !== 'SIGINT') return;
  expectTranscript('cancelled', tell({ job, result, registry: seen, secrets: STANDS, only: ONLY }));
});
