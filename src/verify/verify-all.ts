import type { Session } from '../login/session.ts';
import { type Plan, plannedEntries } from '../plan/plan.ts';
import type { Clock, Log, Ports } from '../ports.ts';
import { isAtDigest, type Published } from '../publish/published.ts';
import type { Digest } from '../reference/digest.ts';
import { explainRead } from '../registries/explain-read.ts';
import { providerOf } from '../registries/index.ts';
import { settleAll } from '../settle-all.ts';
import { headAsStranger, howToPublish, verifyAnonymously } from './anonymous.ts';
import { verifyPull } from './pull.ts';
import { verify } from './verify.ts';

export interface VerifyRequest {
  readonly plan: Pick<Plan, 'build' | 'tagging' | 'verify'>;
  readonly session: Session;
}

/** Verifies every destination at once, as thoroughly as the plan says; gives the platforms found, each once. */
export async function verifyAll(
  published: readonly Published[],
  request: VerifyRequest,
  { log, clock }: Pick<Ports, 'clock'> & { readonly log: Pick<Log, 'notice'> },
): Promise<readonly string[]> {
  const verified = await settleAll(published, async (each) => {
    const { name } = each.destination;
    try {
      const platforms = await verifyOne(each, request, clock);
      await mentionPrivate(each, request, log);
      return platforms;
    } catch (error) {
      throw explainRead(error, `Verifying ${name}`, each.destination);
    }
  });
  return [...new Set(verified.flat())];
}

async function verifyOne(
  { destination, digest, tags }: Published,
  { plan, session }: VerifyRequest,
  clock: Clock,
): Promise<readonly string[]> {
  const { name, registry, repository } = destination;
  const client = session.registry(registry);
  const written = tags.filter(isAtDigest).map((tag) => tag.name);
  const floating = plannedEntries(plan.tagging)
    .filter((entry) => entry.floating)
    .map((entry) => entry.name);
  const { platforms } = await verify(
    { name, repository, digest, tags: written, floating, platforms: plan.build.platforms },
    client,
    pauses(clock),
  );
  const image = { registry, repository, digest: digest as Digest };
  if (plan.verify === 'pull') await verifyPull(image, client);
  if (plan.verify === 'anonymous') await verifyAnonymously(image, session.stranger(registry));
  return platforms;
}

/** Another run that is put right, or puts right, is done in this time; in milliseconds. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000];

function pauses(clock: Clock): () => Promise<boolean> {
  const left = [...PAUSES_MS];
  return async () => {
    const next = left.shift();
    if (next !== undefined) await clock.sleep(next);
    return next !== undefined;
  };
}

/** A registry whose first push makes a private package surprises everybody once: on that push, and only then, it is said. */
async function mentionPrivate(
  { destination, digest, tags }: Published,
  { plan, session }: VerifyRequest,
  log: Pick<Log, 'notice'>,
): Promise<void> {
  const { name, registry, repository } = destination;
  const isFirst = tags.length > 0 && tags.every(({ state }) => state === 'published');
  if (plan.verify === 'anonymous' || !isFirst || !providerOf(registry).publicHint) return;
  const stranger = session.stranger(registry);
  const isSeen = await headAsStranger(stranger, repository, digest).catch(() => true);
  if (!isSeen) log.notice(`${name} is private. ${howToPublish(destination)}`);
}
