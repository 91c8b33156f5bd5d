import { quote } from '../inputs/quote.ts';
import type { Problems } from '../inputs/values.ts';
import type { Files } from '../ports.ts';
import { isDigest } from '../reference/digest.ts';
import { parseReference } from '../reference/reference.ts';
import type { Report } from '../report/report.ts';

/** What a job that built some of the platforms leaves for the one that merges them; a file of JSON. */
export interface Part {
  readonly schemaVersion: 1;
  readonly digest: string;
  /** `registry/repository@digest`, in the order of `images`. */
  readonly references: readonly string[];
  readonly platforms: readonly string[];
}

/** Leaves the file, and answers its path. Jobs that build other platforms leave others, so that one folder takes all. */
export async function writePart(
  { digest, published, platforms }: Report,
  { directory, files }: { readonly directory: string; readonly files: Files },
): Promise<string> {
  const part: Part = {
    schemaVersion: 1,
    digest,
    references: published.map(({ destination }) => {
      return `${destination.registry}/${destination.repository}@${digest}`;
    }),
    platforms,
  };
  const name = platforms.join('+').replaceAll('/', '-') || digest.replace(':', '-');
  const path = `${directory}/${name}.json`;
  await files.makeDirectory(directory);
  // An artifact is read by whoever downloads it, and it is no secret.
  await files.writeText(path, `${JSON.stringify(part, undefined, 2)}\n`, 0o644);
  return path;
}

/** All files of a folder, in the order of their names; whatever is wrong with them goes into `problems`. */
export async function readParts(
  directory: string,
  files: Files,
  problems: Problems,
): Promise<readonly Part[]> {
  const names = (await files.list(directory)) ?? [];
  const found = names.filter((name) => name.endsWith('.json')).toSorted();
  if (found.length === 0) {
    problems.add({
      input: 'digests',
      message: `there are no files of builds in ${quote(directory)}`,
      fix: 'Download the artifacts of the build jobs into that folder (actions/download-artifact with `merge-multiple: true`).',
    });
  }
  const parts = await Promise.all(
    found.map(async (name) => {
      const part = parsePart((await files.readText(`${directory}/${name}`)) ?? '');
      if (part) return part;
      problems.add({
        input: 'digests',
        message: `${quote(`${directory}/${name}`)} is not a file that a build left there`,
        fix: 'Use a folder of its own, and the same version of registry-publish in all jobs.',
      });
      return undefined;
    }),
  );
  return parts.filter((part) => part !== undefined);
}

function parsePart(text: string): Part | undefined {
  let value: Partial<Record<keyof Part, unknown>>;
  try {
    value = JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
  const { schemaVersion, digest, references, platforms } = value;
  const isPart =
    schemaVersion === 1 && isDigest(digest) && isTexts(references) && isTexts(platforms);
  if (!isPart || references.some((each) => parseReference(each)?.digest !== digest)) {
    return undefined;
  }
  return { schemaVersion, digest, references, platforms };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
