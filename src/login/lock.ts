import { randomUUID } from 'node:crypto';
import { PublishError } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** A holder works for milliseconds; one that has had the lock for this long is dead. In milliseconds. */
const STALE = 10_000;
const GIVE_UP = 60_000;
const PAUSE = 10;

type LockPorts = Pick<Ports, 'files' | 'clock' | 'signal'>;

/**
 * Runs the work while no other process of ours does, on this machine or another that shares the directory. The lock is
 * a file that only one process can make; it holds a name of its own, so that the lock of a process that died can be
 * told from that of its successor.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  ports: LockPorts,
): Promise<T> {
  const name = randomUUID();
  await acquire(path, name, ports);
  try {
    return await work();
  } finally {
    if ((await ports.files.readText(path)) === name) await ports.files.remove(path);
  }
}

async function acquire(path: string, name: string, ports: LockPorts): Promise<void> {
  const { files, clock, signal } = ports;
  const start = clock.now();
  let holder: string | undefined;
  let since = start;
  while (!(await files.createText(path, name))) {
    const now = clock.now();
    if (now - start > GIVE_UP) throw occupied(path);
    const found = await files.readText(path);
    if (found !== holder) {
      holder = found;
      since = now;
    } else if (found !== undefined && now - since > STALE) {
      await breakLock(path, found, ports);
    }
    await clock.sleep(PAUSE + Math.random() * PAUSE, signal);
  }
}

/** Of all that wait only one gets to remove a dead holder's lock, so that nobody removes its successor's. */
async function breakLock(path: string, holder: string, { files }: LockPorts): Promise<void> {
  const claim = `${path}.${holder.slice(0, 36)}`;
  if (!(await files.createText(claim, ''))) return;
  try {
    if ((await files.readText(path)) === holder) await files.remove(path);
  } finally {
    await files.remove(claim);
  }
}

function occupied(path: string): PublishError {
  return new PublishError({
    code: 'DOCKER_CONFIG',
    message: `The lock ${path} is held by another process for more than ${GIVE_UP / 1000} s.`,
    fix: 'If no other job is running on this machine, remove that file.',
  });
}
