import { readdir, readFile } from 'node:fs/promises';

/**
 * Kills the programs that were started with this path among their arguments, whoever their parent is now: a builder's client that a
 * killed run has left may wait for ever. Where there is no /proc nothing happens, and GitHub's runner ends them with the job.
 */
export async function endProcessesNaming(path: string): Promise<void> {
  const names = await readdir('/proc').catch(() => []);
  const ids = names.filter((name) => /^[0-9]+$/.test(name)).map(Number);
  await Promise.all(
    ids.map(async (id) => {
      // One that has ended in between has none.
      const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      if (id !== process.pid && line.includes(path)) kill(id);
    }),
  );
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended, or is somebody else's.
  }
}
