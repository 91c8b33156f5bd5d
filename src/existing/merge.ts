import { readRequest } from '../decide.ts';
import type { RawInputs } from '../inputs/schema.ts';
import { collectProblems } from '../inputs/values.ts';
import { prepareNotifications } from '../notify/prepare.ts';
import type { Ports } from '../ports.ts';
import type { Report } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { mergeInputs } from './merge-inputs.ts';
import { publishExisting } from './publish.ts';

/** Joins what several jobs built, each for its platforms, and publishes it. Throws before anything is done if the request is wrong. */
export async function merge(raw: RawInputs, facts: RunFacts, ports: Ports): Promise<Report> {
  const problems = collectProblems();
  const inputs = await mergeInputs(raw, ports.files, problems);
  const request = await readRequest(inputs, facts, problems);
  prepareNotifications(request, ports, problems);
  return publishExisting({ request, facts, problems, isPromotion: false }, ports);
}
