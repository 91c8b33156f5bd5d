/** What Markdown gives a meaning; also the parts of an address that would make GitHub link it. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi;

/** Line ends, control characters, and those that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Text from outside as one line of Markdown that shows as it is, also inside a table. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text from outside as inline code, also inside a table. Markdown counts inside HTML's own `<code>`. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** At most so many characters of a text. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.slice(0, length - 1);
  // Half of a surrogate pair would not survive the way to UTF-8.
  return `${/[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end}…`;
}

/** A row of a table; cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ');
}
