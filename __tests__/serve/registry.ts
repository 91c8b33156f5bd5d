import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegistryServer } from '../../src/serve/server.ts';

/** A registry of ours in this process. */
export interface OwnRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly address: string;
  readonly folder: string;
  /** What went wrong in it. */
  readonly errors: readonly unknown[];
}

/** Starts one on an empty folder, which goes with it. */
export async function startOwnRegistry(): Promise<OwnRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const errors: unknown[] = [];
  const server = await createRegistryServer({ folder, onError: (error) => errors.push(error) });
  return {
    address: server.address,
    folder,
    errors,
    async [Symbol.asyncDispose]() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
