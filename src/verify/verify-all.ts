import type { Session } from '../login/session.ts';
import { type Plan, plannedEntries } from '../plan/plan.ts';
import type { Clock, Log, Ports } from '../ports.ts';
import { isAtDigest, type Published, type PublishedTag } from '../publish/published.ts';
import type { Digest } from '../reference/digest.ts';
import { explainRead } from '../registries/explain-read.ts';
import { providerOf } from '../registries/index.ts';
import { settleAll } from '../settle-all.ts';
import { headAsStranger, howToPublish, verifyAnonymously } from './anonymous.ts';
import { whyOvertaken } from './overtaken.ts';
import { verifyPull } from './pull.ts';
import { type Verified, verify } from './verify.ts';

export interface VerifyRequest {
  readonly plan: Pick<Plan, 'build' | 'tagging' | 'verify' | 'commit' | 'source'>;
  readonly session: Session;
}

/** What destinations were found to have. */
export interface VerifiedAll {
  /** Each once. */
  readonly platforms: readonly string[];
  /** As it was given; tags that another run has moved on since are `kept`, and say so. */
  readonly published: readonly Published[];
}

type VerifyPorts = Pick<Ports, 'clock' | 'history'> & { readonly log: Pick<Log, 'notice'> };

/** Verifies every destination at once, as thoroughly as the plan says. */
export async function verifyAll(
  published: readonly Published[],
  request: VerifyRequest,
  ports: VerifyPorts,
): Promise<VerifiedAll> {
  const verified = await settleAll(published, async (each) => {
    const { name } = each.destination;
    try {
      const { platforms, overtaken } = await verifyOne(each, request, ports);
      for (const [tag, why] of overtaken) ports.log.notice(`${name}:${tag}: ${why}`);
      await mentionPrivate(each, request, ports.log);
      return { platforms, published: leave(overtaken, each) };
    } catch (error) {
      throw explainRead(error, `Verifying ${name}`, each.destination);
    }
  });
  return {
    platforms: [...new Set(verified.flatMap(({ platforms }) => platforms))],
    published: verified.map((each) => each.published),
  };
}

function leave(overtaken: Verified['overtaken'], published: Published): Published {
  const tags = published.tags.map((tag): PublishedTag => {
    const why = overtaken.get(tag.name);
    return why === undefined ? tag : { name: tag.name, state: 'kept', why };
  });
  return { ...published, tags };
}

async function verifyOne(
  { destination, digest, tags }: Published,
  { plan, session }: VerifyRequest,
  { clock, history }: VerifyPorts,
): Promise<Verified> {
  const { name, registry, repository } = destination;
  const client = session.registry(registry);
  const written = tags.filter(isAtDigest).map((tag) => tag.name);
  const entries = plannedEntries(plan.tagging);
  const floating = entries.filter((entry) => entry.floating).map((entry) => entry.name);
  const ground = { registry: client, repository, digest, plan, history };
  const verified = await verify(
    { name, repository, digest, tags: written, floating, platforms: plan.build.platforms },
    client,
    {
      pause: pauses(clock),
      whyOvertaken: (tag, answer) =>
        whyOvertaken({ entry: entries.find((each) => each.name === tag), answer }, ground),
    },
  );
  const image = { registry, repository, digest: digest as Digest };
  if (plan.verify === 'pull') await verifyPull(image, client);
  if (plan.verify === 'anonymous') await verifyAnonymously(image, session.stranger(registry));
  return verified;
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
