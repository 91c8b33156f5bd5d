import type { Exec } from '../../src/ports.ts';

interface Entry {
  readonly Username: string;
  readonly Secret: string;
}

/**
 * Credential helpers in memory, with the protocol of
 * https://github.com/docker/docker-credential-helpers#development.
 */
export interface Keychain {
  /** `helper key` -> entry. Every helper exists, unless it is in `missing` or `broken`. */
  readonly entries: Map<string, Entry>;
  readonly missing: Set<string>;
  /** Helpers that fail, by what they say. */
  readonly broken: Map<string, string>;
  readonly exec: Exec;
}

export function createKeychain(): Keychain {
  const entries = new Map<string, Entry>();
  const missing = new Set<string>();
  const broken = new Map<string, string>();
  const exec: Exec = async (file, [action = ''], { stdin = '', onLine }) => {
    const helper = file.replace(/^docker-credential-/, '');
    if (file === helper || missing.has(helper)) {
      throw Object.assign(new Error(`spawn ${file} ENOENT`), { code: 'ENOENT' });
    }
    const say = (text: string, exitCode: number) => {
      for (const line of text.split('\n')) onLine(line, 'stdout');
      return { exitCode };
    };
    const words = broken.get(helper);
    if (words !== undefined) return say(words, 1);
    const id = (key: string) => `${helper} ${key}`;
    if (action === 'store') {
      const { ServerURL, ...entry } = JSON.parse(stdin) as Entry & { ServerURL: string };
      entries.set(id(ServerURL), entry);
      return { exitCode: 0 };
    }
    const found = entries.get(id(stdin));
    if (!found) return say('credentials not found in native keychain', 1);
    if (action === 'get') return say(JSON.stringify({ ServerURL: stdin, ...found }), 0);
    entries.delete(id(stdin));
    return { exitCode: 0 };
  };
  return { entries, missing, broken, exec };
}
