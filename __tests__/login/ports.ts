import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock } from '../../src/adapters/node/clock.ts';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { imageFiles } from '../../src/adapters/node/image-files.ts';
import type { Exec, Files, Log, Ports } from '../../src/ports.ts';
import { createKeychain, type Keychain } from './keychain.ts';

/** Ports on real files in a folder of the test, with keychains in memory; everything that is said is kept. */
export interface TestPorts extends Ports {
  /** A folder that stands for the user's home; docker's files are in `.docker`. */
  readonly home: string;
  /** `level: text`, in order. */
  readonly said: readonly string[];
  readonly masked: readonly string[];
  /** What happened to the user, in order: `mask`, `exec docker-credential-x get`, `fetch https://…`. */
  readonly events: string[];
  readonly keychain: Keychain;
  readonly files: Files;
}

const folders: string[] = [];

/** A new folder of this test file; `removeFolders` removes all of them. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-test-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function testPorts(overrides: Partial<Ports> = {}): TestPorts {
  const home = makeFolder();
  const temporary = makeFolder();
  const events: string[] = [];
  const masked: string[] = [];
  const said: string[] = [];
  const keychain = createKeychain();
  const exec: Exec = (file, args, options) => {
    events.push(`exec ${[file, ...args].join(' ')}`);
    return keychain.exec(file, args, options);
  };
  return {
    home,
    events,
    masked,
    said,
    keychain,
    exec,
    fetch: async (input) => {
      events.push(`fetch ${String(input instanceof Request ? input.url : input)}`);
      throw new TypeError('no network in this test');
    },
    files: nodeFiles(temporary),
    imageFiles,
    clock,
    log: recordingLog(said),
    history: { tagNames: async () => undefined, descends: async () => undefined },
    engine: { address: 'unix:///nowhere', get: async () => undefined },
    env: { HOME: home, PATH: '/usr/bin', RUNNER_TEMP: temporary },
    redact: (text) => text,
    mask: (secret) => {
      masked.push(secret);
      events.push('mask');
    },
    rememberForCleanup: () => {},
    rememberCommand: () => () => {},
    ...overrides,
  };
}

function recordingLog(said: string[]): Log {
  const say = (level: string) => (text: string) => void said.push(`${level}: ${text}`);
  return {
    info: say('info'),
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    debug: say('debug'),
    child: say('child'),
    progress: say('progress'),
    group: (_, work) => work(),
  };
}
