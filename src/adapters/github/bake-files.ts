import { join } from 'node:path';
import type { Files } from '../../ports.ts';
import type { BakeFileName } from '../../report/bake-files.ts';

/**
 * Writes the files for `docker buildx bake` into a directory of their own under RUNNER_TEMP, where later steps read them; the
 * runner empties it after the job. Answers their paths.
 */
export async function writeBakeFiles(
  texts: Readonly<Record<BakeFileName, string>>,
  files: Pick<Files, 'makePrivateDirectory' | 'writeText'>,
): Promise<Readonly<Record<string, string>>> {
  const directory = await files.makePrivateDirectory();
  const paths = Object.entries(texts).map(async ([name, text]) => {
    const path = join(directory, `docker-metadata-action-${name}.json`);
    await files.writeText(path, text, 0o644);
    return [name, path];
  });
  return Object.fromEntries(await Promise.all(paths));
}
