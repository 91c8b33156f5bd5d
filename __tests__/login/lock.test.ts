import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../src/login/lock.ts';
import { makeFolder, removeFolders, testPorts } from './ports.ts';

afterEach(removeFolders);

/** A clock that runs only while somebody sleeps. */
function virtualClock() {
  let time = 0;
  return {
    now: () => time,
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      time += ms;
      await Promise.resolve();
    },
  };
}

it('lets one worker in at a time', async () => {
  const ports = testPorts();
  const path = join(makeFolder(), 'x.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 12 }, () => withLock(path, work, ports)));
  expect(most).toBe(1);
  expect(existsSync(path)).toBe(false);
});

it('is released when the work fails', async () => {
  const ports = testPorts();
  const path = join(makeFolder(), 'x.lock');
  const failing = withLock(path, () => Promise.reject(new Error('no')), ports);
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(path)).toBe(false);
});

it('takes over from a process that died; only one of those that wait removes its lock', async () => {
  const ports = testPorts({ clock: virtualClock() });
  const folder = makeFolder();
  const path = join(folder, 'x.lock');
  writeFileSync(path, 'a-dead-process');
  let removals = 0;
  const files = {
    ...ports.files,
    async remove(removed: string) {
      if (removed === path) removals += 1;
      // Long enough for the others to have seen the dead process's lock too.
      await new Promise((resolve) => setTimeout(resolve, 5));
      await ports.files.remove(removed);
    },
  };
  let inside = 0;
  const work = async () => {
    inside += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(inside).toBe(1);
    inside -= 1;
  };
  const workers = ['a', 'b', 'c'];
  await Promise.all(workers.map(() => withLock(path, work, { ...ports, files })));
  expect(ports.clock.now()).toBeGreaterThan(10_000);
  // The dead one's, and each worker its own.
  expect(removals).toBe(1 + workers.length);
  expect(readdirSync(folder)).toEqual([]);
});

it('gives up, and says which file to remove', async () => {
  const ports = testPorts({ clock: virtualClock() });
  const path = join(makeFolder(), 'x.lock');
  let holder = 0;
  // Every look finds another process.
  const files = {
    ...ports.files,
    createText: async () => false,
    readText: async () => `process ${holder++}`,
  };
  await expect(withLock(path, async () => {}, { ...ports, files })).rejects.toMatchObject({
    code: 'DOCKER_CONFIG',
    message: expect.stringContaining(path),
  });
});

it('stops waiting when the run is cancelled', async () => {
  const signal = AbortSignal.abort(new Error('cancelled'));
  const ports = testPorts({ clock: virtualClock(), signal });
  const path = join(makeFolder(), 'x.lock');
  writeFileSync(path, 'somebody');
  await expect(withLock(path, async () => {}, ports)).rejects.toThrow('cancelled');
  expect(existsSync(path)).toBe(true);
});
