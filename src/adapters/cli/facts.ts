import type { RawInputs } from '../../inputs/schema.ts';
import type { Ports } from '../../ports.ts';
import type { RunFacts } from '../../tagging/index.ts';
import { readCiFacts } from '../ci/facts.ts';
import { readGitHubFacts } from '../github/context.ts';

/** The facts of the run that a command is part of, whatever CI system it runs on, or of the checkout on a laptop. */
export async function readFacts(raw: RawInputs, ports: Ports): Promise<RunFacts> {
  const isGitHub = ports.env.GITHUB_ACTIONS === 'true';
  return isGitHub ? readGitHubFacts({ raw, ports }) : readCiFacts({ raw, ports });
}
