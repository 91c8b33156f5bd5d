const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in decimal units, as registries and links count them: `855 B`, `12.3 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${Math.round(bytes)} B`;
  let value = bytes;
  let unit = '';
  for (const next of UNITS) {
    // 999.95 kB would round to 1000.0 kB.
    if (value < 999.95) break;
    value /= 1_000;
    unit = next;
  }
  return `${value.toFixed(1)} ${unit}`;
}
