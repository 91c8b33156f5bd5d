import { createHash } from 'node:crypto';
import type { Ports } from '../ports.ts';
import { open, read, redirection, Unlucky } from './web.ts';

/** Files of the web, asked for again where that may help. */
export interface Downloads {
  /** Where an address leads, without going there. */
  redirect(address: string): Promise<string>;
  /** A text of at most 1 MiB. */
  text(address: string): Promise<string>;
  /** Writes a program of this SHA-256, and answers its size in bytes; nothing is written where it is another. */
  program(address: string, file: ProgramFile): Promise<number>;
}

interface ProgramFile {
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

const MAX_TEXT = 1024 * 1024;
const MAX_PROGRAM = 512 * 1024 * 1024;
/** Waits before another try, in milliseconds. */
const WAITS = [1000, 3000];

export function downloads(ports: Ports): Downloads {
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const wait of WAITS) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unlucky)) throw error;
        await ports.clock.sleep(wait, ports.signal);
      }
    }
    return work();
  };
  return {
    redirect: (address) => patiently(() => redirection(address, ports)),
    text: (address) => patiently(() => text(address, ports)),
    program: (address, file) => patiently(() => program(address, file, ports)),
  };
}

async function text(address: string, ports: Ports): Promise<string> {
  const chunks: Uint8Array[] = [];
  await read(await open(address, ports), MAX_TEXT, async (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks).toString();
}

async function program(
  address: string,
  { path, sha256 }: ProgramFile,
  ports: Ports,
): Promise<number> {
  const opened = await open(address, ports);
  await using file = await ports.imageFiles.create(path, 0o755);
  const hash = createHash('sha256');
  const size = await read(opened, MAX_PROGRAM, async (chunk) => {
    hash.update(chunk);
    await file.write(chunk);
  });
  const found = hash.digest('hex');
  if (found !== sha256) {
    throw new Error(
      `${address} has the SHA-256 ${found}, but its release lists ${sha256}; it was not used`,
    );
  }
  await file.commit();
  return size;
}
