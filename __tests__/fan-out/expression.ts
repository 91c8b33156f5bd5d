import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';

/** What expressions may name: `inputs`, `needs`, `matrix`, … */
export type Contexts = Readonly<Record<string, unknown>>;

const WHOLE = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s;

/** A value of a workflow as GitHub computes it, by GitHub's own evaluator: a lone expression keeps its type, in other text it becomes text. */
export function evaluate(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') return value;
  const [, lone] = WHOLE.exec(value) ?? [];
  if (lone !== undefined) return compute(lone, contexts);
  return value.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, text: string) =>
    String(compute(text, contexts)),
  );
}

/** An expression without its braces, as in `if:`. Throws where it names what there is not. */
export function compute(text: string, contexts: Contexts): unknown {
  const names = Object.keys(contexts);
  const { tokens } = new Lexer(text.trim()).lex();
  const tree = new Parser(tokens, names, Object.values(wellKnownFunctions)).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const result = new Evaluator(tree, known).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer) ?? 'null');
}
