import { readRequest } from '../decide.ts';
import { promotionInputs, promotionProblems } from '../inputs/existing.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { collectProblems } from '../inputs/values.ts';
import { prepareNotifications } from '../notify/prepare.ts';
import type { Ports } from '../ports.ts';
import type { Report } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { publishExisting } from './publish.ts';

/** Publishes an image of a registry under more tags, in more places. Throws before anything is done if the request is wrong. */
export async function promote(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<Report> {
  const found = collectProblems();
  const problems = promotionProblems(found);
  const request = await readRequest(promotionInputs(raw, found), facts, problems);
  prepareNotifications(request, ports, problems);
  return publishExisting({ request, facts, problems, isPromotion: true }, ports);
}
