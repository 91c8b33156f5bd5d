/** How much of a build was there already. */
export interface CacheUse {
  /** Instructions of the Dockerfile that were run or taken from a cache, over all platforms. */
  readonly steps: number;
  readonly cached: number;
  /** Caches that were there to read, as BuildKit names them. */
  readonly read: readonly string[];
  /** Why the cache could not be read or written, in BuildKit’s words. */
  readonly problem?: string;
}

/** Follows BuildKit’s plain progress, line by line. */
export interface CacheFollower {
  readonly onLine: (line: string) => void;
  use(): CacheUse;
  /** The last line before the first instruction or export; `undefined` after it. */
  beginning(): string | undefined;
  /** What a failed build says last; `''`: nothing. */
  failure(): string;
  /** What the build has from a cache, or gives to it, right now -> how far that is. The kind is the key’s first word. */
  awaited(): ReadonlyMap<string, string>;
}

/** `#5 [2/3] RUN make`, `#5 [linux/arm64 build 2/3] COPY …`, but not `[internal] …`. */
const INSTRUCTION = /^#(?<step>\d+) \[(?:[^\]]+ )?\d+\/\d+\] (?<word>\S+)/;
const CACHED = /^#(?<step>\d+) CACHED$/;
const IMPORT = /^#(?<step>\d+) importing cache manifest from (?<source>.+)$/;
const EXPORT = /^#(?<step>\d+) exporting (?:cache to |to GitHub Actions Cache)/;
/** An instruction does not run where its layer is fetched: `#7 sha256:… 1.08MB / 2.4MB 5.0s`. */
const LAYER = /^#(?<step>\d+) (?<layer>sha256:[0-9a-f]{64}) (?<size>\S+ \/ \S+)/;
/** buildx’s own last words, whatever the step. */
const FAILED = /^ERROR: (?:failed to build: )?failed to solve: (?<failure>.+)/;
const ENDED = /^#(?<step>\d+) (?:DONE|CANCELED|ERROR: (?<error>.+))/;

/** https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
export function followCache(): CacheFollower {
  const steps = new Map<string, string>();
  const cached = new Set<string>();
  const imports = new Map<string, string>();
  const exports = new Set<string>();
  const read = new Set<string>();
  const problems: string[] = [];
  const awaited = new Map<string, string>();
  let failure = '';
  let beginning: string | undefined = '';

  const onEnd = (step: string, error: string | undefined) => {
    for (const key of [...awaited.keys()]) if (key.endsWith(`#${step}`)) awaited.delete(key);
    const source = imports.get(step);
    if (source !== undefined && error === undefined) read.add(source);
    // That there is none yet is how every cache begins.
    const isAbsent = source !== undefined && /not found$/.test(error ?? '');
    if (error && (source !== undefined || exports.has(step)) && !isAbsent) problems.push(error);
  };
  const onLayer = (step: string, layer: string, size: string) => {
    const word = steps.get(step);
    if (word === undefined || word === 'FROM') return;
    cached.add(step);
    const [done, all] = size.split(' / ');
    if (done === all) awaited.delete(`read ${layer} #${step}`);
    else awaited.set(`read ${layer} #${step}`, size);
  };
  return {
    onLine(line) {
      const isWork = INSTRUCTION.test(line) || /^#\d+ exporting /.test(line);
      if (beginning !== undefined) beginning = isWork ? undefined : line;
      const [instruction, hit, source, target, layer, end] = [
        ...[INSTRUCTION, CACHED, IMPORT, EXPORT, LAYER, ENDED].map((each) => each.exec(line)),
      ].map((match) => match?.groups);
      if (instruction?.step) steps.set(instruction.step, instruction.word ?? '');
      if (hit?.step && steps.has(hit.step)) cached.add(hit.step);
      if (source?.step) {
        imports.set(source.step, source.source ?? '');
        awaited.set(`read #${source.step}`, '');
      }
      if (target?.step) exports.add(target.step);
      const [, writing] = /^#(\d+) /.exec(line) ?? [];
      if (writing && exports.has(writing)) awaited.set(`write #${writing}`, line);
      if (layer?.step) onLayer(layer.step, layer.layer ?? '', layer.size ?? '');
      if (end?.step) onEnd(end.step, end.error);
      failure = FAILED.exec(line)?.groups?.failure ?? failure;
    },
    use: () => ({
      ...{ steps: steps.size, cached: cached.size, read: [...read] },
      ...(problems[0] !== undefined && { problem: problems[0] }),
    }),
    beginning: () => beginning,
    failure: () => failure,
    awaited: () => awaited,
  };
}
