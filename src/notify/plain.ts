import { clip } from '../report/markdown.ts';

/** Line ends, control characters, and those that turn or hide the text around them (bidirectional, zero width). */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]+/gu;

/** Text from outside (names, messages) as one line that reads as it looks, at most so many characters long. */
export function plain(text: string, length = 300): string {
  return clip(text.toWellFormed().replace(INVISIBLE, ' ').trim(), length);
}
