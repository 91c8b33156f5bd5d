import { canonicalPlatform } from '../reference/platform.ts';
import { parseLines } from './lists.ts';
import { quote } from './quote.ts';
import type { Problems } from './values.ts';

/** `platform=runner` per line: which runner builds which platform. */
export function parseRunners(text: string, problems: Problems): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of parseLines(text)) {
    const [, name = '', runner = ''] = /^([^=]+)=(.+)$/.exec(line) ?? [];
    const platform = canonicalPlatform(name.trim());
    if (platform === undefined || runner.trim() === '') {
      problems.add({
        input: 'runners',
        message: `${quote(line)} names no platform and runner`,
        fix: 'Write `platform=runner`, for example `linux/arm64=ubuntu-24.04-arm`.',
      });
    } else found.set(platform, runner.trim());
  }
  return found;
}
