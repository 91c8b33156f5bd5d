/** The middle of some measurements, and where their middle half lies. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Median and quartiles, interpolated between neighbours; of one value at least. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below + (above - below) * (position % 1);
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** A row of the table: the name, the median, and the middle half of all rounds. */
export function row(name: string, { low, median, high }: Spread, digits = 0): string {
  const [from, middle, to] = [low, median, high].map((value) => value.toFixed(digits));
  return `${name.padEnd(44)}${middle?.padStart(8)}   (half of all: ${from} to ${to})`;
}

/** Says whether the bar holds. */
export function verdict(value: number, bar: number, unit = ''): string {
  const holds = value <= bar;
  return `bar: at most ${bar}${unit}: ${holds ? 'holds' : `MISSED by ${(value - bar).toFixed(2)}${unit}`}`;
}
