import { formatBytes } from '../bytes.ts';
import type { Span } from './published.ts';
import type { BlobTransfer } from './stage.ts';

/** Bytes by what it took to have them at a destination. */
export type TransferredBytes = Readonly<Record<BlobTransfer['outcome'], number>>;

export function sumTransfers(transfers: readonly BlobTransfer[]): TransferredBytes {
  const sum = { uploaded: 0, mounted: 0, existed: 0 };
  for (const { outcome, size } of transfers) sum[outcome] += size;
  return sum;
}

/** `uploaded 12.3 MB in 3.2 s (3.8 MB/s), 33.3 MB there already`; `''` where nothing was brought. */
export function transferInWords(transfers: readonly BlobTransfer[], span?: Span): string {
  if (transfers.length === 0) return '';
  const { uploaded, mounted, existed } = sumTransfers(transfers);
  if (uploaded + mounted === 0) return `all ${formatBytes(existed)} there already`;
  return [
    ...(uploaded > 0
      ? [`uploaded ${formatBytes(uploaded)}${span ? speed(uploaded, span) : ''}`]
      : []),
    ...(mounted > 0 ? [`${formatBytes(mounted)} mounted from another repository`] : []),
    ...(existed > 0 ? [`${formatBytes(existed)} there already`] : []),
  ].join(', ');
}

/** Of less than this, the rate says more about the number of requests than about the link. In bytes. */
const WORTH_A_RATE = 1_000_000;

function speed(bytes: number, { milliseconds }: Span): string {
  const seconds = milliseconds / 1_000;
  const hasRate = bytes >= WORTH_A_RATE && milliseconds > 0;
  return ` in ${seconds.toFixed(1)} s${hasRate ? ` (${formatBytes(bytes / seconds)}/s)` : ''}`;
}
