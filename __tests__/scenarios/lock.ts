import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** How often a lock is tried, in milliseconds. */
const INTERVAL = 100;

/** Does something while no other process that asks for the same lock does; waits for it. Blocks this process. */
export function withLock<T>(path: string, work: () => T): T {
  while (!take(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, INTERVAL);
  try {
    return work();
  } finally {
    rmSync(path);
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(path)) rmSync(path, { force: true });
    return false;
  }
}

/** Whoever holds it may have been killed. */
function isHeld(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
