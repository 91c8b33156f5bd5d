import { archiveImage } from './archive-image.ts';
import { type Evidence, evidenceOf, evidenceOfTag, layersOf } from './image/index.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Produced } from './produce/produced.ts';
import type { Attempt, AttemptPolicy } from './publish/attempt.ts';
import type { ExistingTags } from './publish/preflight.ts';
import { publishImage } from './publish/publish.ts';
import { outcomeOf, type Report } from './report/report.ts';
import type { Stopwatch } from './stopwatch.ts';
import { verifyAll } from './verify/verify-all.ts';

/** An image that is ready to go out, and where to. */
export interface Delivery {
  readonly plan: Plan;
  readonly preflight: Attempt<ExistingTags>;
  readonly policy: AttemptPolicy;
  readonly produced: Produced;
  readonly watch: Stopwatch;
  /** Registries only seem to take it: nothing is verified, and no file is written. */
  readonly isRehearsal?: boolean;
}

/** What goes out with the image: in it, referring to it, or under tags made of its digest. */
function evidenceIn({ handedOver, content }: Produced): readonly Evidence[] {
  if (handedOver.kind !== 'image') return content ? evidenceOf(content) : [];
  const { image } = handedOver;
  const tagged = image.companionTags ?? [];
  return [
    ...evidenceOf(image.content),
    ...tagged.map(({ tag, manifest }) => evidenceOfTag(tag, manifest.bytes)),
  ];
}

/** From an image to a report: publish, write the archive, verify. */
export async function deliver(delivery: Delivery, ports: Ports): Promise<Report> {
  const { plan, preflight, policy, produced, watch, isRehearsal = false } = delivery;
  const { handedOver, built, content } = produced;
  const { published, failures } = await watch.time('publish', () =>
    publishImage({ plan, preflight, handedOver, policy }, ports),
  );
  const written = {
    plan,
    published,
    failures,
    digest: published[0]?.digest ?? '',
    imageId: built?.imageId ?? '',
    metadata: built?.metadata ?? '',
    images: content ? layersOf(content) : [],
    evidence: evidenceIn(produced),
    ...(built?.cache && { cache: built.cache }),
  };
  if (isRehearsal) {
    const { platforms } = plan.build;
    return { ...written, outcome: 'planned', platforms, timings: watch.timings };
  }
  const archive =
    plan.archive === ''
      ? undefined
      : await watch.time('archive', () =>
          archiveImage({ plan, published, produced, session: policy.session }, ports),
        );
  const verified = await watch.time('verify', () =>
    verifyAll(published, { plan, session: policy.session }, ports),
  );
  return {
    ...written,
    published: verified.published,
    outcome: outcomeOf(published),
    digest: written.digest || (archive?.digest ?? ''),
    platforms: published.length > 0 || !archive ? verified.platforms : archive.platforms,
    ...(archive && { archive }),
    timings: watch.timings,
  };
}
