import { parseCommaList, parseLines } from '../inputs/lists.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { type Problems, parsePlatforms } from '../inputs/values.ts';
import type { Files } from '../ports.ts';
import { fullName, parseReference } from '../reference/reference.ts';
import { type Part, readParts } from './part.ts';

/**
 * The inputs of a merge as those of publishing an image that exists: what the build jobs left in `digests` is `from`. All
 * platforms that are asked for must be there: a merge without one would publish half an image.
 */
export async function mergeInputs(
  raw: RawInputs,
  files: Files,
  problems: Problems,
): Promise<RawInputs> {
  const directory = raw.digests?.trim() || '.';
  const parts = await readParts(directory, files, problems);
  checkPlatforms(parts, raw.platforms ?? '', problems);
  const wanted = new Set(
    parseLines(raw.images ?? '').flatMap((line) =>
      parseCommaList(line).map((name) => nameOf(name) ?? name),
    ),
  );
  const from = parts.map((part) => sourceOf(part, wanted, problems));
  return { ...raw, platforms: '', digests: '', from: from.join('\n') };
}

function checkPlatforms(parts: readonly Part[], text: string, problems: Problems): void {
  const expected = parsePlatforms(parseCommaList(text), problems);
  const there = new Set(parts.flatMap(({ platforms }) => platforms));
  const missing = expected.filter((platform) => !there.has(platform));
  if (parts.length === 0 || missing.length === 0) return;
  problems.add({
    input: 'platforms',
    message: `no job built ${missing.join(', ')}`,
    fix: 'See the build jobs: run the failed ones again, then this one. What the others built stays.',
  });
}

/** Where a part is read from: a repository of this run. What a file names besides is not asked for anything. */
function sourceOf(
  { references, platforms }: Part,
  wanted: ReadonlySet<string>,
  problems: Problems,
): string {
  const found = references.find((each) => wanted.has(nameOf(each) ?? ''));
  if (found === undefined) {
    const [first = 'no repository'] = references;
    problems.add({
      input: 'images',
      message: `the image for ${platforms.join(', ')} is in ${first}, which is none of them`,
      fix: 'Give the build jobs and the merge the same `images`.',
    });
  }
  return `docker://${found ?? references[0] ?? ''}`;
}

function nameOf(text: string): string | undefined {
  const reference = parseReference(text);
  return reference && fullName(reference);
}
