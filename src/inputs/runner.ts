import { canonicalPlatform } from '../reference/platform.ts';
import { parseCommaList, parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { Problems } from './values.ts';

/** What a job of a fan-out runs on. */
export interface RunnerRule {
  /** `linux/arm64`; `linux/arm` and `linux` are for all that begin so; `''` for all. */
  readonly platform: string;
  /** For `runs-on`: the runner must have all of them. */
  readonly labels: readonly string[];
}

/** How the platforms of an image are spread over jobs. */
export interface FanOut {
  readonly runners: readonly RunnerRule[];
  /** Whether each platform is built by a job of its own. */
  readonly distribute: boolean;
}

/**
 * Labels of runners: one for all, or `platform=label` per line, with `default=label` for the others. Several labels are separated
 * by commas.
 */
export function parseRunner(text: string, problems: Problems): readonly RunnerRule[] {
  return parseLines(text).flatMap((line) => {
    const [, name = 'default', typed = ''] = /^(?:([^=]*)=)?(.*)$/.exec(line) ?? [];
    const labels = parseCommaList(typed);
    const platform = platformOf(name.trim());
    if (platform !== undefined && labels.length > 0) return [{ platform, labels }];
    problems.add({
      input: 'runner',
      message: `${quote(line)} names no platform and runner`,
      fix: 'Write `platform=label`, for example `linux/arm64=ubuntu-24.04-arm`, or one label for all.',
    });
    return [];
  });
}

function platformOf(name: string): string | undefined {
  if (name === 'default') return '';
  // Whole families: `linux/arm` is all of them here, not the one that it means elsewhere.
  if (/^[a-z0-9]+(?:\/arm)?$/i.test(name)) return name.toLowerCase();
  return canonicalPlatform(name);
}
