import { cacheOf } from '../build/cache.ts';
import { chooseBuilder } from '../builder/choose.ts';
import { builderInWords, builderReport } from '../builder/describe.ts';
import type { Decision } from '../decide.ts';
import { PublishError } from '../errors.ts';
import { dockerPaths } from '../login/docker-paths.ts';
import type { Ports } from '../ports.ts';
import type { Report } from '../report/report.ts';

/**
 * What would build, and with which cache; nothing where no engine answers, which a plan does not need. Throws `BadRequest` where the builder
 * that was named cannot do the plan.
 */
export async function foreseeBuild(
  { request, plan }: Decision,
  ports: Ports,
): Promise<Pick<Report, 'builder' | 'cache'>> {
  const { buildx: folder } = dockerPaths(ports.env);
  try {
    const choice = await chooseBuilder({ plan, request: request.builder, folder }, ports);
    const builder = builderReport(choice);
    ports.log.info(`Builder: ${builderInWords(builder)}.`);
    const { where, from, to, words } = cacheOf(plan, choice.builder);
    if (words !== '') ports.log.info(`Cache: ${words}`);
    return { builder, cache: { where, from, to } };
  } catch (error) {
    if (error instanceof PublishError && error.code === 'NO_ENGINE') return {};
    throw error;
  }
}
