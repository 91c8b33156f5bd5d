import type { Ports } from '../ports.ts';
import { editConfigFile, parsed } from './config-file.ts';
import { editConfigText } from './config-text.ts';
import { maskCredentials } from './credentials.ts';
import {
  authEntry,
  type DockerConfig,
  parseDockerConfig,
  withEntry,
  withoutEntry,
} from './docker-config.ts';
import { eraseInHelper, getFromHelper, storeInHelper } from './helper.ts';
import { type FileChange, fingerprint, type Receipt, type StoredInHelper } from './receipt.ts';

/**
 * What became of one login: `removed`, `restored` (the one from before is back), or `left` as it is because somebody
 * has replaced or removed it since.
 */
export interface Undone {
  readonly key: string;
  readonly outcome: 'removed' | 'restored' | 'left';
}

type UndoPorts = Pick<Ports, 'files' | 'clock' | 'signal' | 'exec' | 'env' | 'mask'>;

/**
 * Brings back what was there before our logins, and nothing else: where an entry is no longer ours, and in everything
 * around them, what others have written since stays.
 */
export async function undoLogins(
  { helpers, file }: Receipt,
  ports: UndoPorts,
): Promise<readonly Undone[]> {
  // The file first: a helper that fails must not keep it from being restored.
  const inFile = file ? await undoInFile(file, ports) : [];
  const inHelpers: Undone[] = [];
  for (const stored of helpers) inHelpers.push(await undoInHelper(stored, ports));
  const known = new Set(helpers.map(({ key }) => key));
  return [...inFile.filter(({ key }) => !known.has(key)), ...inHelpers];
}

async function undoInHelper(stored: StoredInHelper, ports: UndoPorts): Promise<Undone> {
  const { key, before } = stored;
  const now = await getFromHelper(stored, ports);
  if (!now || fingerprint(now) !== stored.fingerprint) return { key, outcome: 'left' };
  if (!before) {
    await eraseInHelper(stored, ports);
    return { key, outcome: 'removed' };
  }
  maskCredentials(before, ports);
  await storeInHelper(stored, before, ports);
  return { key, outcome: 'restored' };
}

async function undoInFile(change: FileChange, ports: UndoPorts): Promise<readonly Undone[]> {
  const { path, before, after, entries } = change;
  const previous = parseDockerConfig(before ?? '');
  const keys = Object.keys(entries);
  const outcomeOf = (config: DockerConfig, key: string): Undone => {
    const now = authEntry(config, key);
    if (!now || fingerprint(now) !== entries[key]) return { key, outcome: 'left' };
    return { key, outcome: authEntry(previous, key) ? 'restored' : 'removed' };
  };
  return editConfigFile<readonly Undone[]>(
    path,
    async (text) => {
      if (text === undefined)
        return { text, result: keys.map((key) => ({ key, outcome: 'left' })) };
      const config = parsed(path, () => parseDockerConfig(text));
      const result = keys.map((key) => outcomeOf(config, key));
      if (fingerprint(text) === after) return { text: before, result };
      const edited = editConfigText(text, (now) => restore(now, previous, result));
      const isEmpty = Object.keys(parseDockerConfig(edited)).length === 0;
      return { text: before === undefined && isEmpty ? undefined : edited, result };
    },
    ports,
  );
}

function restore(
  config: DockerConfig,
  previous: DockerConfig,
  undone: readonly Undone[],
): DockerConfig {
  const ours = undone.filter(({ outcome }) => outcome !== 'left');
  if (ours.length === 0) return config;
  const restored = ours.reduce((edited, { key }) => {
    const entry = authEntry(previous, key);
    return entry ? withEntry(edited, key, entry) : withoutEntry(edited, key);
  }, config);
  if (previous.auths || Object.keys(restored.auths ?? {}).length > 0) return restored;
  const { auths: _, ...others } = restored;
  return others;
}
