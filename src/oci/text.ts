/** As much of a registry's words as anybody will read. */
const MAX_BYTES = 4096;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text of a stranger, fit for a log: one line, control characters (and those that turn the writing direction) as
 * `\xNN`, at most `maxBytes` bytes of UTF-8.
 */
export function cleanText(text: string, maxBytes: number = MAX_BYTES): string {
  const visible = text
    .slice(0, maxBytes)
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(UNPRINTABLE, (character) => {
      const code = character.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
  const bytes = new TextEncoder().encode(visible);
  if (bytes.length <= maxBytes) return visible;
  return new TextDecoder().decode(bytes.subarray(0, maxBytes)).replace(/\ufffd$/, '');
}

/** Parameters that cannot hold a secret; upload sessions and storage links carry signatures in others. */
const HARMLESS = new Set(['scope', 'service', 'mount', 'from', 'digest', 'n', 'last', 'tag']);

/** The address without what may be secret in it: user information and unknown parameters. */
export function redactUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  for (const name of new Set(shown.searchParams.keys())) {
    if (!HARMLESS.has(name)) shown.searchParams.set(name, 'REDACTED');
  }
  return cleanText(shown.href, 1024);
}
