import { cleanText } from './text.ts';
import type { AnswerHeaders } from './types.ts';

/** At most so many distinct texts are remembered, and shown. */
const MAX_DISTINCT = 50;

/**
 * Passes on the registry's warnings, each text once.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#warnings
 */
export function createWarnings(
  onWarning: (text: string) => void,
): (headers: AnswerHeaders) => void {
  const seen = new Set<string>();
  return (headers) => {
    const header = headers.get('warning')?.slice(0, 4096);
    for (const [, quoted = ''] of header?.matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g) ?? []) {
      const text = cleanText(quoted.replace(/\\(.)/g, '$1'));
      if (!text || seen.has(text) || seen.size >= MAX_DISTINCT) continue;
      seen.add(text);
      onWarning(text);
    }
  };
}
