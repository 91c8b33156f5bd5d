import type { TaggingResult } from '../tagging/index.ts';

const LEVEL = 'index:';

/** The annotations of the level `index`, for an index that we make. */
export function indexAnnotations({
  leveledAnnotations,
}: Pick<TaggingResult, 'leveledAnnotations'>): Readonly<Record<string, string>> {
  const entries = leveledAnnotations
    .filter((line) => line.startsWith(LEVEL))
    .map((line) => {
      const [key = '', ...value] = line.slice(LEVEL.length).split('=');
      return [key, value.join('=')] as const;
    });
  return Object.fromEntries(entries);
}
