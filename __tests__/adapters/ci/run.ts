import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCiFacts } from '../../../src/adapters/ci/facts.ts';
import { exec } from '../../../src/adapters/node/exec.ts';
import type { Environment } from '../../../src/ports.ts';
import { computeTags, type RunFacts } from '../../../src/tagging/index.ts';
import { REQUEST } from '../../tagging/run.ts';

export const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';

/** One run: what the system sets, the facts that follow, and the tags that the default rules then give. */
export interface Case {
  readonly name: string;
  readonly env: Environment;
  readonly facts: Partial<RunFacts>;
  readonly tags: readonly string[];
}

/** Facts of a run outside any checkout, or in one. */
export async function factsOf(
  env: Environment,
  { directory, raw = {} }: { directory?: string; raw?: Record<string, string> } = {},
): Promise<RunFacts> {
  const empty = await mkdtemp(join(tmpdir(), 'registry-publish-ci-'));
  try {
    return await readCiFacts({
      raw,
      ports: {
        env: { PATH: process.env.PATH, ...env },
        exec,
        clock: { now: () => 1_700_000_000_000 },
      },
      directory: directory ?? empty,
    });
  } finally {
    await rm(empty, { recursive: true });
  }
}

export function tagsOf(facts: RunFacts): readonly string[] {
  return computeTags(REQUEST, facts).tagNames;
}

/** The tests that every system has: its environment gives these facts and these tags. */
export function describeCases(ci: string, common: Environment, cases: readonly Case[]): void {
  it.each(cases)('$name', async ({ env, facts, tags }) => {
    const found = await factsOf({ ...common, ...env });
    expect(found).toMatchObject({ ci, notices: [], warnings: [], ...facts });
    expect(found.untrusted?.reason).toBe(facts.untrusted?.reason);
    expect(tagsOf(found)).toEqual(tags);
  });
}
