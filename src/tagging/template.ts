/** `{{name 'argument' key='value'}}` in a text. */
export interface Expression {
  /** As typed, with braces. */
  readonly text: string;
  readonly name: string;
  /** The quoted argument. */
  readonly argument?: string;
  readonly options: ReadonlyMap<string, string>;
  /** Whatever stands between the braces besides these. */
  readonly unexpected: readonly string[];
}

/** Texts and expressions, in order. */
export type Template = readonly (string | Expression)[];

/** What a text with braces means, or which part of it means nothing. */
export type ParsedTemplate =
  | { readonly template: Template }
  | { readonly fault: string; readonly fix: string };

// No brace inside an expression unless it is quoted; the alternatives exclude each other, so matching is linear.
const BODY = `(?:[^{}'"]|'[^']*'|"[^"]*")*`;
const PIECE = new RegExp(`\\\\\\{\\{|\\{\\{\\{(${BODY})\\}\\}\\}|\\{\\{(${BODY})\\}\\}`, 'g');
const NAME = /^[A-Za-z_]\w*$/;
const TOKEN = /(?:([A-Za-z_]\w*)=)?(?:'([^']*)'|"([^"]*)")|[^\s'"]+/g;

/** Reads `{{…}}` and `{{{…}}}`, which mean the same: nothing is ever escaped. `\{{` is a literal `{{`. */
export function parseTemplate(text: string): ParsedTemplate {
  const parts: (string | Expression)[] = [];
  let at = 0;
  for (const piece of text.matchAll(PIECE)) {
    const before = text.slice(at, piece.index);
    if (before.includes('{{')) return notClosed(before);
    if (before) parts.push(before);
    at = piece.index + piece[0].length;
    const body = piece[1] ?? piece[2];
    if (body === undefined) {
      parts.push('{{');
      continue;
    }
    const expression = parseExpression(piece[0], body.trim());
    if (!expression) return notAnExpression(piece[0]);
    parts.push(expression);
  }
  const rest = text.slice(at);
  if (rest.includes('{{')) return notClosed(rest);
  if (rest) parts.push(rest);
  return { template: parts };
}

/** The expressions of a template. */
export function expressionsOf(template: Template): Expression[] {
  return template.filter((part) => typeof part !== 'string');
}

/** The text with each expression replaced by its value. */
export function renderTemplate(
  template: Template,
  toText: (expression: Expression) => string,
): string {
  return template.map((part) => (typeof part === 'string' ? part : toText(part))).join('');
}

function notClosed(text: string): ParsedTemplate {
  const start = text.slice(text.indexOf('{{'));
  return {
    fault: `braces that do not close: ${start}`,
    fix: 'Close them with `}}`, or write `\\{{` for literal braces.',
  };
}

function notAnExpression(text: string): ParsedTemplate {
  return {
    fault: `${text} is not an expression`,
    fix: 'Write `{{name}}`. There are no conditions and blocks; the attribute `enable` switches a rule on and off.',
  };
}

function parseExpression(text: string, body: string): Expression | undefined {
  const [name = ''] = body.split(/\s/, 1);
  if (!NAME.test(name)) return undefined;
  const options = new Map<string, string>();
  const unexpected: string[] = [];
  let argument: string | undefined;
  for (const [token, key, single, double] of body.slice(name.length).matchAll(TOKEN)) {
    const value = single ?? double;
    if (value === undefined) unexpected.push(token);
    else if (key !== undefined) options.set(key, value);
    else if (argument === undefined) argument = value;
    else unexpected.push(token);
  }
  return { text, name, ...(argument !== undefined && { argument }), options, unexpected };
}
