import type { PublishError } from '../errors.ts';
import type { WebhookEvent } from '../inputs/webhook-request.ts';
import type { Destination, Plan } from '../plan/plan.ts';
import { isAtDigest, type Published, type PublishedTag } from '../publish/published.ts';
import { fullName } from '../reference/reference.ts';
import type { Report } from '../report/report.ts';
import type { RunFacts } from '../tagging/index.ts';
import { eventId } from './event-id.ts';
import { plain } from './plain.ts';
import { type Source, sourceOf } from './source.ts';

export interface EventError {
  /** `BUILD_FAILED`, `PUSH_DENIED`, …: a heading of docs/errors.md. */
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** One destination. */
export interface EventImage {
  /** As users write it: `acme/app` on Docker Hub, else with the registry. */
  readonly name: string;
  readonly registry: string;
  /** Path within the registry. */
  readonly repository: string;
  readonly digest: string;
  /** Tags that answer the digest; where the result is `failed`, those that were asked for. */
  readonly tags: readonly string[];
  /** Those of them that this run has written. */
  readonly written: readonly string[];
  readonly result: WebhookEvent;
  readonly error?: EventError;
}

/** What happened, for every format. Holds no credentials, and no text from outside that has more than one line. */
export interface NotifyEvent {
  readonly kind: WebhookEvent;
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly source: Source;
  readonly version: string;
  /** `''` where nothing was published. */
  readonly digest: string;
  readonly mediaType: string;
  readonly platforms: readonly string[];
  readonly images: readonly EventImage[];
  /** Of an event `failed`. */
  readonly error?: EventError;
}

/** When, and in which run. */
export interface Occasion {
  readonly facts: RunFacts;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The event of a run that has published, or found everything published; `undefined` where it was not to publish. */
export function publishedEvent(report: Report, occasion: Occasion): NotifyEvent | undefined {
  const { outcome, plan, published, failures, digest } = report;
  if (outcome !== 'published' && outcome !== 'unchanged') return undefined;
  const failed = failures.map(({ destination, error }) => failedImage(destination, errorOf(error)));
  return {
    ...frameOf({ kind: outcome, plan, digest }, occasion),
    mediaType: published[0]?.mediaType ?? '',
    platforms: report.platforms,
    images: [...published.map(publishedImage), ...failed],
  };
}

/** The event of a run that was to publish and could not. */
export function failedEvent(plan: Plan, error: PublishError, occasion: Occasion): NotifyEvent {
  const images = plan.destinations.map((destination) => failedImage(destination));
  return {
    ...frameOf({ kind: 'failed', plan, digest: '' }, occasion),
    mediaType: '',
    platforms: plan.build.platforms,
    images,
    error: errorOf(error),
  };
}

interface Frame {
  readonly kind: WebhookEvent;
  readonly plan: Plan;
  readonly digest: string;
}

function frameOf({ kind, plan, digest }: Frame, { facts, now }: Occasion) {
  // An image that existed has a commit of its own, which is not the one that the run is on.
  const isOwn = plan.commit === facts.sha;
  const source = sourceOf(isOwn ? facts : { ...facts, sha: plan.commit, on: { kind: 'none' } });
  const references = plan.destinations.flatMap((destination) =>
    destination.tags.map((tag) => `${fullName(destination)}:${tag}`),
  );
  const id = eventId({
    ci: facts.ci,
    repository: source.repositoryUrl || source.repository,
    // A laptop's run has no id; its clock tells two of them apart.
    run: facts.runId || `${facts.sha.slice(0, 12)}-${facts.now}`,
    kind,
    digest,
    references,
  });
  return { kind, id, time: now, source, version: plan.tagging.version, digest };
}

function publishedImage({ destination, digest, tags }: Published): EventImage {
  const written = tags.filter(isWritten).map(({ name }) => name);
  return {
    ...nameOf(destination),
    digest,
    tags: tags.filter(isAtDigest).map(({ name }) => name),
    written,
    result: written.length > 0 ? 'published' : 'unchanged',
  };
}

function failedImage(destination: Destination, error?: EventError): EventImage {
  const { tags } = destination;
  const known = { digest: '', tags, written: [], result: 'failed' } as const;
  return { ...nameOf(destination), ...known, ...(error && { error }) };
}

function isWritten({ state }: PublishedTag): boolean {
  return state === 'published' || state === 'moved';
}

function nameOf({ name, registry, repository }: Destination) {
  return { name, registry, repository };
}

function errorOf({ code, message, fix }: PublishError): EventError {
  const [first = ''] = message.split('\n', 1);
  return { code, message: plain(first), fix: plain(fix ?? '') };
}
