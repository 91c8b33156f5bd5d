import type { BuildSecret } from '../inputs/build-request.ts';
import type { Ports } from '../ports.ts';

export interface SecretFiles {
  /** A private directory of this run. */
  readonly directory: string;
  /** How `src=PATH` is written; as a field of CSV unless told otherwise. */
  readonly field?: (text: string) => string;
}

/**
 * The secrets as buildx takes them. Values are written to files of mode 0600 in a directory that goes with the run: an argument
 * and a variable of a child can be read by other programs of the machine.
 */
export function handSecrets(
  secrets: readonly BuildSecret[],
  { directory, field = csvField }: SecretFiles,
  { files, mask, env }: Pick<Ports, 'files' | 'mask' | 'env'>,
): Promise<readonly string[]> {
  return Promise.all(
    secrets.map(async ({ id, from }, at) => {
      if (from.kind === 'variable') {
        mask(env[from.name] ?? '');
        return `id=${id},env=${from.name}`;
      }
      if (from.kind === 'file') return `id=${id},${field(`src=${from.path}`)}`;
      const path = `${directory}/secret-${at}`;
      const value = from.value.reveal();
      mask(value);
      await files.writeText(path, value);
      return `id=${id},${field(`src=${path}`)}`;
    }),
  );
}

function csvField(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
