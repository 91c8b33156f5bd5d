import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folders of one job, its own: nothing of the machine's user is in sight. */
export interface Sandbox extends Disposable {
  readonly root: string;
  readonly home: string;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temporary: string;
  /** TMPDIR, so that other runs on the machine are not in sight. */
  readonly tmp: string;
  /** Paths that outputs of the job's steps hold: later steps use them, so they stay until the job ends. */
  readonly named: Set<string>;
  /** Writes a file under the root, with its folders. */
  write(path: string, content: string | Uint8Array, mode?: number): string;
}

export function createSandbox(): Sandbox {
  const root = mkdtempSync(join(tmpdir(), 'runner-'));
  const folder = (name: string) => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  return {
    root,
    home: folder('home'),
    workspace: folder('workspace'),
    temporary: folder('temp'),
    tmp: folder('tmp'),
    named: new Set(),
    write(path, content, mode = 0o644) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { mode });
      return file;
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
