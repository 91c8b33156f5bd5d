/** Longer than this without a line, and people wonder whether anything still happens. In milliseconds. */
const TOO_LONG = 10_000;

/** For logs without a live status: says when one is worth a line. */
export interface Silence {
  /** Something was written. */
  broken(): void;
  /** Whether nothing was for too long. */
  isTooLong(): boolean;
}

export function watchSilence(now: () => number): Silence {
  let since = now();
  return {
    broken() {
      since = now();
    },
    isTooLong: () => now() - since >= TOO_LONG,
  };
}

/** A status and its details as one line. */
export function statusLine(text: string, details: readonly string[] = []): string {
  const all = [text, details.map((detail) => detail.replace(/ {2,}/g, ' ')).join(', ')];
  return all.filter((part) => part !== '').join(': ');
}
