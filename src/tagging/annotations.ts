import type { Findings } from './findings.ts';
import { type KeyValue, merge } from './key-values.ts';

/** Annotations, and where each goes. */
export interface Annotations {
  /** Those without a level of their own, sorted by key. */
  readonly plain: readonly KeyValue[];
  /** `level:key=value`: every level of the input with all of them, then levels that only single entries name. */
  readonly leveled: readonly string[];
}

const LEVEL = '(?:manifest-descriptor|index-descriptor|manifest|index)(?:\\[[^\\]\\s,]+\\])?';
const LEVELS = new RegExp(`^${LEVEL}$`);
const OWN_LEVELS = new RegExp(`^(${LEVEL}(?:,${LEVEL})*):(.+)$`, 's');

/** Reads the input `annotation-levels`: names separated by commas or line breaks. https://docs.docker.com/build/metadata/annotations/ */
export function parseAnnotationLevels(text: string, findings: Findings): readonly string[] {
  const levels = text
    .split(/[,\n]/)
    .map((level) => level.trim())
    .filter((level) => level !== '');
  for (const level of levels.filter((each) => !LEVELS.test(each))) {
    findings.problems.push({
      input: 'annotation-levels',
      message: `unknown level "${level}"`,
      fix: 'Use `manifest`, `index`, `manifest-descriptor` or `index-descriptor`, with `[linux/amd64]` behind it for one platform.',
    });
  }
  return levels.length === 0 ? ['manifest'] : [...new Set(levels)];
}

/** Puts the user's entries over the generated ones. An entry whose key starts with levels (`index:key`) goes there alone. */
export function placeAnnotations(
  generated: readonly KeyValue[],
  typed: readonly KeyValue[],
  levels: readonly string[],
): Annotations {
  const own = new Map<string, KeyValue[]>();
  const general: KeyValue[] = [];
  for (const [key, value] of typed) {
    const [, ownLevels, ownKey = ''] = OWN_LEVELS.exec(key) ?? [];
    if (ownLevels === undefined) general.push([key, value]);
    for (const level of ownLevels?.split(',') ?? []) {
      own.set(level, [...(own.get(level) ?? []), [ownKey, value]]);
    }
  }
  const plain = merge(generated, general);
  const inputLevels = levels.flatMap((level) => render(level, merge(plain, own.get(level) ?? [])));
  const otherLevels = [...own].filter(([level]) => !levels.includes(level));
  return {
    plain,
    leveled: [
      ...inputLevels,
      ...otherLevels.flatMap(([level, pairs]) => render(level, merge(pairs))),
    ],
  };
}

function render(level: string, pairs: readonly KeyValue[]): string[] {
  return pairs.map(([key, value]) => `${level}:${key}=${value}`);
}
