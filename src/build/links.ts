import { quote } from '../inputs/quote.ts';
import type { Problems } from '../inputs/values.ts';
import type { Files } from '../ports.ts';

/** A path, and the input that it was typed in. */
export interface TypedPath {
  readonly input: string;
  readonly path: string;
}

/**
 * Refuses paths in the workspace that lead out of it through a symbolic link: whoever can commit a link could have any file of this
 * machine built into the image. What is typed as a path outside (`../app`, `/srv/app`) is meant so.
 */
export async function checkLinks(
  paths: readonly TypedPath[],
  files: Pick<Files, 'followLinks'>,
  problems: Problems,
): Promise<void> {
  const root = await files.followLinks('.');
  await Promise.all(
    paths.map(async ({ input, path }) => {
      const isInside = path.startsWith('/')
        ? path.startsWith(`${root}/`)
        : !path.split('/').includes('..');
      if (!isInside) return;
      const end = await files.followLinks(path);
      if (end === root || end.startsWith(root === '/' ? '/' : `${root}/`)) return;
      problems.add({
        input,
        message: `${quote(path)} leads out of the workspace through a link, to ${quote(end)}`,
        fix: 'Write that path itself, if it is meant.',
      });
    }),
  );
}
