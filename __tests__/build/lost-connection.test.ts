import { watchConnection } from '../../src/build/lost-connection.ts';

/** What buildx 0.29.1 prints, on standard error. */
const LOST =
  'E1129 02:21:03.473637     586 v2.go:104] "Unhandled Error" err="EOF" logger="UnhandledError"';

/** A clock whose time passes when it is told to. */
function makeClock() {
  const asleep: { readonly wake: () => void; readonly signal: AbortSignal | undefined }[] = [];
  return {
    now: () => 0,
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((wake, failed) => {
        asleep.push({ wake, signal });
        signal?.addEventListener('abort', () => failed(signal.reason));
      }),
    pass: async () => {
      for (const { wake } of asleep.splice(0)) wake();
      await Promise.resolve();
    },
  };
}

it('gives up a build whose connection is lost, and tells how it ended', async () => {
  const clock = makeClock();
  using watch = watchConnection(clock);
  watch.onLine(LOST);
  await clock.pass();
  expect(watch.signal.aborted).toBe(true);
  expect(watch.error()?.message).toContain('no connection to a pod of the builder: EOF');
  watch.onLine('ERROR: command terminated with exit code 137');
  expect(watch.error()?.message).toContain('went away while it built (exit code 137)');
});

it.each([
  ['what a build prints', `#7 0.110 ${LOST}`],
  ['another error', 'ERROR: failed to build: failed to solve'],
])('takes nothing else for it: %s', async (_, line) => {
  const clock = makeClock();
  using watch = watchConnection(clock);
  watch.onLine(line);
  await clock.pass();
  expect([watch.signal.aborted, watch.error()]).toEqual([false, undefined]);
});

it('lets one be that ends by itself', async () => {
  const clock = makeClock();
  const watch = watchConnection(clock);
  watch.onLine(LOST);
  watch[Symbol.dispose]();
  await clock.pass();
  expect(watch.signal.aborted).toBe(false);
});
