import { BadRequest } from './errors.ts';
import { parseInputs } from './inputs/parse.ts';
import type { PublishRequest } from './inputs/request.ts';
import type { RawInputs } from './inputs/schema.ts';
import { collectProblems, type Problems } from './inputs/values.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import type { RunFacts } from './tagging/index.ts';

/** What was asked for, and what will be done about it. */
export interface Decision {
  readonly request: PublishRequest;
  readonly plan: Plan;
}

/** Reads the request and decides. Nothing is done; throws one error with everything that is wrong. */
export async function decide(raw: RawInputs, facts: RunFacts): Promise<Decision> {
  const problems = collectProblems();
  const decision = await decideInto(problems, raw, facts);
  if (problems.list.length > 0) throw new BadRequest(problems.list);
  return decision;
}

/** The same for steps that look for more that is wrong, before they throw. */
export async function decideInto(
  problems: Problems,
  raw: RawInputs,
  facts: RunFacts,
): Promise<Decision> {
  const request = await readRequest(raw, facts, problems);
  return { request, plan: makePlan(request, facts, problems) };
}

/** A privileged run of a fork has its secrets; whether it may use them is checked before anything is done. */
export function readRequest(
  raw: RawInputs,
  { untrusted }: RunFacts,
  problems: Problems,
): Promise<PublishRequest> {
  const secretsAvailable = untrusted?.reason !== 'fork' && untrusted?.reason !== 'dependabot';
  return parseInputs(raw, { secretsAvailable }, problems);
}
