/** More of what was typed would hide the message it is quoted in. */
const LONGEST = 80;

/** What was typed, for a message: in quotes, on one line, cut if long. */
export function quote(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  const points = [...line];
  return `"${points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : line}"`;
}
