import type { Log, Place } from '../ports.ts';

/** Of an ordinary build, at its end: ` - FromAsCasing: 'as' and 'FROM' … (line 1)`. */
const LISTED = /^ - (?<rule>[A-Za-z]+): (?<words>.*) \(line (?<line>\d+)\)$/;
/** Of `--call=check`: the rule, then its words, then the place. */
const HEADED = /^WARNING: (?<rule>[A-Za-z]+)(?: - (?<url>https:\/\/\S+))?$/;
const PLACE = /^\S*[^/\s:]:(?<line>\d+)$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal's colours begin with
const COLOUR = /\u001b\[[0-9;]*m/g;

/** Reads the findings of build checks out of the builder's output, and annotates the Dockerfile with them. */
export function followChecks(
  dockerfile: string,
  log: Pick<Log, 'warning'>,
): (line: string) => void {
  const said = new Set<string>();
  let open: { readonly rule: string; readonly url: string; words: string } | undefined;
  const say = (text: string, line: number): void => {
    if (said.has(`${line} ${text}`)) return;
    said.add(`${line} ${text}`);
    const place: Place = { file: dockerfile, line };
    log.warning(text, place);
  };
  return (printed) => {
    const line = printed.replace(COLOUR, '');
    const listed = LISTED.exec(line)?.groups;
    if (listed) return say(`${listed.rule}: ${listed.words}`, Number(listed.line));
    const headed = HEADED.exec(line)?.groups;
    if (headed) {
      open = { rule: headed.rule ?? '', url: headed.url ?? '', words: '' };
      return;
    }
    const place = PLACE.exec(line)?.groups;
    if (open && place) {
      const { rule, url, words } = open;
      open = undefined;
      return say([`${rule}: ${words}`, ...(url ? [url] : [])].join(' '), Number(place.line));
    }
    if (open && open.words === '') open.words = line.trim();
  };
}
