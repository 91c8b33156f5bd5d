import { parseSync } from '@swc/core';

/** One import or re-export. */
export interface Import {
  /** As written: `../ports.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
}

/** One function or method with a body. */
export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

/** What the rules need to know about one file. */
export interface Source {
  /** Relative to src/, with `/`: `tagging/names.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSize[];
  /** `process.env`, `Date.now`, `new Date()`, `Math.random`, `fetch()`, `.reveal()`, … each once. */
  readonly uses: ReadonlySet<string>;
  /** `enum`, `default export`, `module-level let`: constructs that have no place here. */
  readonly constructs: readonly string[];
  /** Lines of `return work()` where `await using` disposes of what the work still uses: it lacks an `await`. */
  readonly hastyReturns: readonly number[];
}

interface Node {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  // biome-ignore lint/suspicious/noExplicitAny: the tree has a hundred node types, and rules look at a dozen.
  readonly [key: string]: any;
}

/** Reads one file of TypeScript. */
export function parseSource(path: string, text: string): Source {
  // swc counts from the first token, in bytes: a token of our own in front makes that the start of the file.
  const bytes = Buffer.from(`;${text.replace(/^#!/, '//')}`);
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2024' }) as Node;
  const origin = tree.span?.start ?? 0;
  const lineEnds = [...bytes.keys()].filter((at) => bytes[at] === LF);
  const lineAt = (offset: number) => lineEnds.filter((end) => end < offset - origin).length + 1;
  const nodes = [...walk(tree)];
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: nodes.flatMap(toImport),
    functions: nodes.flatMap((node) => toFunction(node, lineAt)),
    uses: new Set(nodes.flatMap(toUse)),
    constructs: [...nodes.flatMap(toConstruct), ...tree.body.flatMap(toMutableState)],
    hastyReturns: nodes.flatMap((node) => toHastyReturns(node, lineAt)),
  };
}

/** A line end: `\n`. */
const LF = 10;

function* walk(node: Node): Generator<Node> {
  if (typeof node.type === 'string') yield node;
  for (const child of Object.values(node)) {
    if (typeof child === 'object' && child !== null) yield* walk(child);
  }
}

function toImport(node: Node): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!node.source) return [];
      return [{ specifier: node.source.value, typeOnly: node.typeOnly === true }];
    case 'CallExpression': {
      const [argument] = node.arguments;
      if (node.callee.type !== 'Import') return [];
      return [{ specifier: argument.expression.value ?? '(computed)', typeOnly: false }];
    }
    default:
      return [];
  }
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
]);

function toFunction(node: Node, lineAt: (offset: number) => number): FunctionSize[] {
  // Methods of classes hold their function; its parameters and body are there.
  const { body, params } = node.function ?? node;
  if (!FUNCTIONS.has(node.type) || !body || !node.span) return [];
  const line = lineAt(node.span.start);
  const name = node.identifier?.value ?? node.key?.value ?? 'a function';
  return [{ name, line, lines: lineAt(node.span.end) - line + 1, parameters: params.length }];
}

function toHastyReturns(node: Node, lineAt: (offset: number) => number): number[] {
  const { body } = node.function ?? node;
  if (!FUNCTIONS.has(node.type) || !body) return [];
  const own = [...walkOwn(body)];
  if (!own.some(({ type, isAwait }) => type === 'UsingDeclaration' && isAwait)) return [];
  return own
    .filter(({ type, argument }) => type === 'ReturnStatement' && argument?.type === CALL)
    .map(({ span }) => lineAt(span?.start ?? 0));
}

const CALL = 'CallExpression';

/** Nodes of a function without those of functions in it. */
function* walkOwn(node: Node): Generator<Node> {
  if (typeof node.type === 'string') {
    if (FUNCTIONS.has(node.type)) return;
    yield node;
  }
  for (const child of Object.values(node)) {
    if (typeof child === 'object' && child !== null) yield* walkOwn(child);
  }
}

function toUse(node: Node): string[] {
  const { callee } = node;
  switch (node.type) {
    case 'MemberExpression':
      if (node.object.type !== 'Identifier' || !GLOBALS.has(node.object.value)) return [];
      return [`${node.object.value}.${node.property.value}`];
    case 'NewExpression':
      return callee.value === 'Date' && !node.arguments?.length ? ['new Date()'] : [];
    case 'CallExpression':
      if (callee.type === 'Identifier' && callee.value === 'fetch') return ['fetch()'];
      return callee.property?.value === 'reveal' ? ['.reveal()'] : [];
    default:
      return [];
  }
}

const GLOBALS = new Set(['process', 'Date', 'Math', 'globalThis', 'performance', 'crypto']);

function toConstruct({ type }: Node): string[] {
  if (type === 'TsEnumDeclaration') return ['enum'];
  return type === 'ExportDefaultExpression' || type === 'ExportDefaultDeclaration'
    ? ['default export']
    : [];
}

function toMutableState(statement: Node): string[] {
  const { type, kind } = statement.declaration ?? statement;
  return type === 'VariableDeclaration' && kind !== 'const' ? [`module-level ${kind}`] : [];
}
