/** A stage of a Dockerfile, as far as it matters for where things run. */
export interface Stage {
  /** In lower case; `''` without one. */
  readonly name: string;
  /** What it starts from: another stage, or an image. */
  readonly base: string;
  /** As written after `--platform=`; `''` without it. */
  readonly platform: string;
  /** Whether it has a `RUN`. */
  readonly runs: boolean;
  /** Names or numbers of stages that it takes files from. */
  readonly uses: readonly string[];
}

/** A frontend of its own may do anything. https://docs.docker.com/build/buildkit/frontend/ */
const USUAL_SYNTAX = /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|-upstream|$)/;

/**
 * Reads the stages of a Dockerfile; `undefined` where its syntax is not docker's. What is no instruction is left to the builder,
 * which will complain.
 * https://docs.docker.com/reference/dockerfile/
 */
export function parseStages(dockerfile: string): readonly Stage[] | undefined {
  const lines = linesOf(dockerfile);
  const { syntax, continuation } = directivesOf(lines);
  if (syntax !== undefined && !USUAL_SYNTAX.test(syntax)) return undefined;
  const stages: Stage[] = [];
  for (const { keyword, rest } of instructionsOf(lines, continuation)) {
    const stage = stages.at(-1);
    if (keyword === 'FROM') stages.push(readFrom(rest));
    else if (stage) stages[stages.length - 1] = extend(stage, keyword, rest);
  }
  return stages;
}

/** The instructions that a Dockerfile has, in capitals. */
export function instructionNames(dockerfile: string): ReadonlySet<string> {
  const lines = linesOf(dockerfile);
  const { continuation } = directivesOf(lines);
  return new Set([...instructionsOf(lines, continuation)].map(({ keyword }) => keyword));
}

function linesOf(dockerfile: string): readonly string[] {
  return dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
}

interface Directives {
  readonly syntax?: string;
  /** Ends a line that goes on. */
  readonly continuation: string;
}

/** Comments of the form `# key=value` at the very top. */
function directivesOf(lines: readonly string[]): Directives {
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = /^#\s*([A-Za-z]+)\s*=\s*(\S.*)$/.exec(line);
    if (!match) break;
    found.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trimEnd());
  }
  const syntax = found.get('syntax');
  return { ...(syntax !== undefined && { syntax }), continuation: found.get('escape') ?? '\\' };
}

interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly rest: string;
}

/** `<<EOF`, `<<-EOF`, `<<"EOF"`: the lines until that word are no instructions. */
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_][A-Za-z0-9_]*)\1/g;
const WITH_HEREDOC = new Set(['RUN', 'COPY', 'ADD']);

function* instructionsOf(lines: readonly string[], continuation: string): Generator<Instruction> {
  for (let at = 0; at < lines.length; at += 1) {
    if (isComment(lines[at])) continue;
    let text = '';
    for (; at < lines.length; at += 1) {
      const line = (lines[at] ?? '').trimEnd();
      // Comments and empty lines may stand within an instruction.
      if (text !== '' && isComment(line)) continue;
      if (!line.endsWith(continuation)) {
        text += line;
        break;
      }
      text += `${line.slice(0, -1)} `;
    }
    const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(text) ?? [];
    yield { keyword: keyword.toUpperCase(), rest };
    if (!WITH_HEREDOC.has(keyword.toUpperCase())) continue;
    for (const [, , word] of rest.matchAll(HEREDOC)) {
      do at += 1;
      while (at < lines.length && lines[at]?.trim() !== word);
    }
  }
}

function isComment(line: string | undefined): boolean {
  return line === undefined || /^\s*(?:#|$)/.test(line);
}

function readFrom(rest: string): Stage {
  const words = rest.trim().split(/\s+/);
  const flags = words.filter((word) => word.startsWith('--'));
  const [base = '', as = '', name = ''] = words.filter((word) => !word.startsWith('--'));
  const platform = flags
    .find((flag) => flag.startsWith('--platform='))
    ?.slice('--platform='.length);
  return {
    name: as.toUpperCase() === 'AS' ? name.toLowerCase() : '',
    base: base.toLowerCase(),
    platform: platform ?? '',
    runs: false,
    uses: [],
  };
}

function extend(stage: Stage, keyword: string, rest: string): Stage {
  const isRun = keyword === 'RUN';
  if (!isRun && keyword !== 'COPY' && keyword !== 'ADD') return stage;
  const pattern = isRun ? /(?:^|\s)--mount=\S*\bfrom=([^,\s]+)/g : /(?:^|\s)--from=(\S+)/g;
  const uses = [...rest.matchAll(pattern)].map(([, from = '']) => from.toLowerCase());
  return { ...stage, runs: stage.runs || isRun, uses: [...stage.uses, ...uses] };
}
