/** How much of a build was there already. */
export interface CacheUse {
  /** Instructions of the Dockerfile that were run or taken from a cache, over all platforms. */
  readonly steps: number;
  readonly cached: number;
  /** Caches that were there to read, as BuildKit names them. */
  readonly read: readonly string[];
}

/** `#5 [2/3] RUN make`, `#5 [linux/arm64 build 2/3] COPY …`, but not `[internal] …`. */
const INSTRUCTION = /^#(?<step>\d+) \[(?:[^\]]+ )?\d+\/\d+\] /;
const CACHED = /^#(?<step>\d+) CACHED$/;
const IMPORT = /^#(?<step>\d+) importing cache manifest from (?<source>.+)$/;
const DONE = /^#(?<step>\d+) DONE /;

/**
 * Counts what came from a cache in BuildKit's plain progress, line by line.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go
 */
export function followCache(): { readonly onLine: (line: string) => void; use(): CacheUse } {
  const steps = new Set<string>();
  const cached = new Set<string>();
  const imports = new Map<string, string>();
  const read = new Set<string>();
  return {
    onLine(line) {
      const [instruction, hit, source, done] = [INSTRUCTION, CACHED, IMPORT, DONE].map(
        (pattern) => pattern.exec(line)?.groups,
      );
      if (instruction?.step) steps.add(instruction.step);
      if (hit?.step && steps.has(hit.step)) cached.add(hit.step);
      if (source?.step) imports.set(source.step, source.source ?? '');
      const imported = imports.get(done?.step ?? '');
      if (imported !== undefined) read.add(imported);
    },
    use: () => ({ steps: steps.size, cached: cached.size, read: [...read] }),
  };
}
