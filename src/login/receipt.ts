import { createHash } from 'node:crypto';
import type { Files } from '../ports.ts';
import type { AuthEntry, Credentials } from './docker-config.ts';

/**
 * What is needed to undo a login. It holds the secrets that were there before, so it lives in a private directory; what
 * we wrote ourselves is held as fingerprints, which are enough to recognise it.
 */
export interface Receipt {
  readonly helpers: readonly StoredInHelper[];
  readonly file?: FileChange;
}

/** One entry of a credential helper that we replaced or added. */
export interface StoredInHelper {
  readonly helper: string;
  readonly key: string;
  readonly before?: Credentials;
  readonly fingerprint: string;
}

/** What we did to config.json. */
export interface FileChange {
  readonly path: string;
  /** Its text, absent if there was no file. */
  readonly before?: string;
  /** Fingerprint of the text that we wrote. */
  readonly after: string;
  /** Our entries of `auths`: key -> fingerprint. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Recognises a text, an entry or credentials again without holding them. */
export function fingerprint(value: string | AuthEntry | Credentials): string {
  const text = typeof value === 'string' ? value : canonical(value);
  return createHash('sha256').update(text).digest('hex');
}

/** The same for the same members in any order. */
function canonical(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keeps receipts in a private directory (files of mode 0600). */
export function saveReceipts(
  directory: string,
  receipts: readonly Receipt[],
  files: Files,
): Promise<void> {
  return files.writeText(`${directory}/receipt.json`, JSON.stringify(receipts));
}

/** The receipts kept there; none if the step ended before it changed anything. */
export async function loadReceipts(directory: string, files: Files): Promise<readonly Receipt[]> {
  const text = await files.readText(`${directory}/receipt.json`);
  return text === undefined ? [] : (JSON.parse(text) as Receipt[]);
}
