import type { Place } from '../ports.ts';

/** What a failed build's own output says about the cause. */
export interface BuildFailure {
  /** BuildKit's last `ERROR:` line without its prefixes, or the last line at all. */
  readonly summary: string;
  /** The instruction that failed: `[2/3] RUN make`. */
  readonly step?: string;
  /** The last lines that step printed. */
  readonly output: readonly string[];
  /** Where that instruction stands. */
  readonly place?: Place;
}

const ERROR_LINE = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(.*)$/;
/** What follows from an error that an `ERROR:` line before it tells: a connection to a pod that was refused. */
const CONSEQUENCE = /failed to write client preface: io: read\/write on closed pipe/;
/** `Dockerfile:3` or `app.Dockerfile:3`, between the failing step's output and the excerpt. */
const PLACE_LINE = /^(?<file>[^\s:][^:]*):(?<line>[0-9]+)$/;
const STEP_LINE = /^ > (?<step>.*?):?$/;
/** Lines of the Dockerfile that belong to the instruction: `   3 | >>> RUN false`. */
const MARKED_LINE = /^\s*(?<line>[0-9]+) \| >>> /;
/** Seconds since the step's start, before each line it printed. */
const TIME = /^[0-9]+\.[0-9]+ /;

/**
 * Reads the end of BuildKit's plain progress output after a failure: the failing step with its last lines between
 * two rules, then `file:line`, an excerpt with `>>>` marks, and `ERROR: …`. Lines that a build prints stand behind a
 * number or a time there, so none of them can be one of these.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go
 */
export function parseFailure(lines: readonly string[]): BuildFailure {
  const text = lines.filter((line) => line.trim() !== '');
  const errors = text.flatMap((line) => ERROR_LINE.exec(line)?.[1] ?? []);
  const told = errors.findLast((line) => !CONSEQUENCE.test(line)) ?? errors.at(-1);
  const summary = told ?? text.at(-1)?.trim() ?? '';
  const start = text.findLastIndex((line) => STEP_LINE.test(line));
  const step = start < 0 ? undefined : STEP_LINE.exec(text[start] ?? '')?.groups?.step;
  const end = text.findIndex((line, at) => at > start && line === '------');
  const output = start < 0 ? [] : text.slice(start + 1, end < 0 ? undefined : end);
  const place = placeOf(text);
  return {
    summary,
    ...(step !== undefined && { step }),
    output: output.map((line) => line.replace(TIME, '')),
    ...(place && { place }),
  };
}

function placeOf(lines: readonly string[]): Place | undefined {
  const at = lines.findLastIndex((line) => PLACE_LINE.test(line));
  const { file, line: first } = PLACE_LINE.exec(lines[at] ?? '')?.groups ?? {};
  if (file === undefined) return undefined;
  const marked = lines
    .slice(at)
    .map((line) => Number(MARKED_LINE.exec(line)?.groups?.line))
    .filter((line) => line > 0);
  const line = marked[0] ?? Number(first);
  return { file, line, endLine: marked.at(-1) ?? line };
}
