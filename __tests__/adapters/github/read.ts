import { readFileSync } from 'node:fs';
import { type ContextPorts, readGitHubFacts } from '../../../src/adapters/github/context.ts';
import type { Environment } from '../../../src/ports.ts';
import type { RunFacts } from '../../../src/tagging/index.ts';

export const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';

/** What the runner sets for every step of acme/app. */
const COMMON: Environment = {
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SHA: SHA,
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_RUN_NUMBER: '567',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_PATH: '/event.json',
};

/** How a run differs from the usual. */
export interface Run {
  readonly env?: Environment;
  /** Text of the event file, `undefined` if there is none. */
  readonly event?: string | undefined;
  readonly ports?: Partial<ContextPorts>;
  readonly raw?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly apiTimeoutMs?: number;
}

/** Reads a run; fails if it takes a request or a process, unless the test brings the port for it. */
export async function readRun({ env, event, ports, raw = {}, ...run }: Run): Promise<RunFacts> {
  const used: string[] = [];
  const facts = await readGitHubFacts({
    raw,
    ports: {
      env: { ...COMMON, ...env },
      files: { readText: async () => event },
      clock: { now: () => Date.parse('2031-01-01T00:00:00Z') },
      async fetch(input) {
        used.push(String(input));
        throw new TypeError('fetch failed');
      },
      async exec(file) {
        used.push(file);
        return { exitCode: 1 };
      },
      ...ports,
    },
    directory: '/',
    ...run,
  });
  expect(used).toEqual([]);
  return facts;
}

/** A payload as GitHub documents it, trimmed: https://docs.github.com/webhooks/webhook-events-and-payloads */
export function readEventFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8');
}
