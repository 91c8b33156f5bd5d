import { formatBytes } from '../bytes.ts';
import type { Destination } from '../plan/plan.ts';
import type { Log, Ports } from '../ports.ts';
import type { HandedOver, Landed, OnBytes } from './land.ts';
import type { Span } from './published.ts';
import { transferInWords } from './transfer-words.ts';

/** A status is not worth saying more often, in milliseconds. */
const INTERVAL = 500;

/** Watches the image on its way to each destination. */
export interface Transfers {
  readonly onBytes: OnBytes;
  /** Brings it to one destination, and says how that went. */
  follow(destination: Destination, bring: () => Promise<Landed>): Promise<Landed>;
}

/** How far one destination is. */
interface Lane {
  sent: number;
  there: number;
  /** When the first bytes went out or were found, in milliseconds since the epoch. */
  start: number | undefined;
  isDone: boolean;
}

/**
 * Shows while `work` brings the image to its destinations how many bytes each of them has and how fast they arrive, and one line
 * for each that has them all. Where the builder pushed, it has said so itself.
 */
export async function followTransfers<T>(
  handedOver: HandedOver,
  { log, clock }: Pick<Ports, 'log' | 'clock'>,
  work: (transfers: Transfers) => Promise<T>,
): Promise<T> {
  if (handedOver.kind === 'pushed') {
    return work({ onBytes: () => {}, follow: (_, bring) => bring() });
  }
  const total = handedOver.image.content.blobs.reduce((sum, blob) => sum + blob.size, 0);
  const lanes = new Map<Destination, Lane>();
  let said = clock.now();
  const transfers: Transfers = {
    onBytes(destination, count, how) {
      const lane = lanes.get(destination);
      if (!lane) return;
      const now = clock.now();
      lane.start ??= now;
      lane.there += count;
      if (how === 'sent') lane.sent += count;
      if (now - said < INTERVAL) return;
      said = now;
      show({ lanes, total, now }, log);
    },
    async follow(destination, bring) {
      const lane: Lane = { sent: 0, there: 0, start: undefined, isDone: false };
      lanes.set(destination, lane);
      const landed = await bring();
      lane.isDone = true;
      const now = clock.now();
      const start = lane.start ?? now;
      const upload: Span = { start, milliseconds: now - start };
      const words = transferInWords(landed.transfers, upload);
      if (words !== '') log.info(`${destination.name}: ${words}`);
      return { ...landed, upload };
    },
  };
  try {
    return await work(transfers);
  } finally {
    log.progress('');
  }
}

interface Scene {
  readonly lanes: ReadonlyMap<Destination, Lane>;
  readonly total: number;
  readonly now: number;
}

function show({ lanes, total, now }: Scene, log: Pick<Log, 'progress'>): void {
  const busy = [...lanes].filter(([, { isDone }]) => !isDone);
  const width = Math.max(0, ...busy.map(([{ name }]) => name.length));
  log.progress(
    `uploading ${formatBytes(total)}`,
    busy.map(([{ name }, lane]) => `${name.padEnd(width)}  ${inWords(lane, { total, now })}`),
  );
}

function inWords({ sent, there, start }: Lane, { total, now }: Omit<Scene, 'lanes'>): string {
  // For another repository of its registry, from which it is mounted.
  if (start === undefined) return 'waiting';
  const seconds = (now - start) / 1_000;
  const rate = sent > 0 && seconds > 0 ? `  ${formatBytes(sent / seconds)}/s` : '';
  return `${formatBytes(there)} of ${formatBytes(total)}${rate}`;
}
