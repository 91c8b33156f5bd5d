/** A workflow command as the runner reads it from a line of output. */
export interface WorkflowCommand {
  readonly name: string;
  /** Names in lower case: the runner compares them without case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const OLD_FORM: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ...DATA.slice(2),
];

/** White space as .NET trims it: what JavaScript takes for it, without the byte order mark, and U+0085 besides. */
const LEADING_SPACE = /^(?:(?!\uFEFF)[\s\u0085])+/;

/**
 * Reads a line: `::name key=value,…::data` after leading white space, else `##[name key=value;…]data` anywhere in it.
 * Only registered names count; anything else is output.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(
  line: string,
  isRegistered: (name: string) => boolean,
): WorkflowCommand | undefined {
  const found = newForm(line);
  if (found && isRegistered(found.name)) return found;
  const old = oldForm(line);
  return old && isRegistered(old.name) ? old : undefined;
}

function newForm(line: string): WorkflowCommand | undefined {
  const text = line.replace(LEADING_SPACE, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const { name, properties } = parseHead(text.slice(2, end), ',', PROPERTY);
  return { name, properties, data: unescapeText(text.slice(end + 2), DATA) };
}

function oldForm(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, properties } = parseHead(line.slice(start + 3, end), ';', OLD_FORM);
  return { name, properties, data: unescapeText(line.slice(end + 1), OLD_FORM) };
}

function parseHead(head: string, separator: string, escapes: Escapes) {
  const space = head.indexOf(' ');
  const pairs =
    space > 0
      ? head
          .slice(space + 1)
          .trim()
          .split(separator)
      : [];
  const properties = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) continue;
    properties.set(
      pair.slice(0, equals).toLowerCase(),
      unescapeText(pair.slice(equals + 1), escapes),
    );
  }
  return { name: space < 0 ? head : head.slice(0, space), properties };
}

function unescapeText(text: string, escapes: Escapes): string {
  return escapes.reduce(
    (result, [escaped, character]) => result.replaceAll(escaped, character),
    text,
  );
}
