import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { imageFiles } from '../../src/adapters/node/image-files.ts';
import { closure, type ImageSource, openSource, type SourcePorts } from '../../src/image/index.ts';

/** A folder of this test, gone at its end. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'image-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** The disk, a folder for spooling, and no registry. */
export function diskPorts(
  directory: string,
): SourcePorts & { files: ReturnType<typeof nodeFiles> } {
  return {
    files: nodeFiles(directory),
    imageFiles,
    directory,
    registry: (host) => {
      throw new Error(`asked ${host}`);
    },
  };
}

/** Opens a source, reads all that belongs to it, and answers what it is. */
export async function readAll(text: string, ports: SourcePorts) {
  await using source = await openSource(text, ports);
  const whole = await closure(source);
  for (const blob of whole.blobs) expect(await lengthOf(source, blob)).toBe(blob.size);
  return { root: source.root, names: source.names, closure: whole };
}

async function lengthOf(source: ImageSource, blob: Parameters<ImageSource['openBlob']>[0]) {
  let length = 0;
  for await (const chunk of await source.openBlob(blob)) length += chunk.length;
  return length;
}

/** Everything that comes. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What an error tells the user: message and fix. */
export async function failureOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    const { message, fix } = error as { message: string; fix?: string };
    return fix ? `${message} | ${fix}` : message;
  }
  throw new Error('it worked');
}
