import { neutralizeText } from '../report/neutralize.ts';

/** Hiding very short values would blank out the whole log. */
const SHORTEST = 4;
/** Words that logs are full of. */
const COMMON = new Set(['true', 'false', 'null', 'none']);

/**
 * What to hide so that a secret never shows: the whole, each line of one that has several (logs are printed line by
 * line), and each as the log would show it.
 */
export function maskable(secret: string): readonly string[] {
  const parts = [secret, ...secret.split(/\r\n|\n|\r/)].map((part) => part.trim());
  const forms = parts.flatMap((part) => [part, neutralizeText(part)]);
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST && !COMMON.has(form));
}
