import { PublishError } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { failedEvent, type NotifyEvent, publishedEvent } from '../../src/notify/event.ts';
import type { PublishedTag } from '../../src/publish/published.ts';
import type { Report } from '../../src/report/report.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { publishedAll, START, samplePlan, sampleReport } from '../report/sample.ts';
import { FACTS } from '../tagging/run.ts';

/** Facts of a run on GitHub, with its page and its actor. */
export const RUN: RunFacts = {
  ...FACTS,
  on: { kind: 'tag', name: 'v1.2.3' },
  runUrl: 'https://github.com/acme/app/actions/runs/1',
  actor: 'octocat',
};

export const TWO_IMAGES: RawInputs = {
  images: 'ghcr.io/acme/team/app\nacme/app',
  tags: 'type=semver,pattern={{version}}',
  flavor: 'latest=true',
  platforms: 'linux/amd64,linux/arm64',
};

/** How an event differs from the usual one. */
export interface Sample {
  readonly raw?: RawInputs;
  readonly facts?: Partial<RunFacts>;
  readonly outcomes?: Readonly<Record<string, Omit<PublishedTag, 'name'>>>;
  readonly report?: Partial<Report>;
  /** Of the image, where it is not the run's. */
  readonly commit?: string;
}

/** The event of a run that published, two tags to two registries unless told otherwise. */
export async function published(sample: Sample = {}): Promise<NotifyEvent> {
  const { raw = TWO_IMAGES, facts = {}, outcomes = {}, report = {}, commit } = sample;
  const all = { ...RUN, ...facts };
  const planned = await samplePlan(raw, all);
  const plan = commit === undefined ? planned : { ...planned, commit };
  const whole = { ...sampleReport(plan, publishedAll(plan, outcomes)), ...report };
  const event = publishedEvent(whole, { facts: all, now: START });
  if (!event) throw new Error('there is no event');
  return event;
}

/** The event of a run that found everything in place. */
export function unchanged(): Promise<NotifyEvent> {
  const state = { state: 'unchanged' } as const;
  const names = ['ghcr.io/acme/team/app', 'acme/app'].flatMap((name) =>
    ['1.2.3', 'latest'].map((tag) => [`${name}:${tag}`, state] as const),
  );
  return published({ outcomes: Object.fromEntries(names), report: { outcome: 'unchanged' } });
}

/** The event of a run that could not push. */
export async function failed(error: Partial<PublishError> = {}): Promise<NotifyEvent> {
  const plan = await samplePlan(TWO_IMAGES, RUN);
  const { message = 'ghcr.io did not let us push.', fix = 'Add `packages: write`.' } = error;
  const cause = new PublishError({ code: 'PUSH_DENIED', message, fix });
  return failedEvent(plan, cause, { facts: RUN, now: START });
}

/** Text that means something to whoever shows or sends it. */
export const HOSTILE = [
  '@everyone',
  '<!channel>',
  '<!here|x>',
  '<@U012AB3CD>',
  '[x](http://evil.example)',
  '`code`',
  '*bold*_it_~no~',
  '<at>All</at>',
  'a\r\nX-Evil: 1',
  '\u202egnp.exe',
  '"quoted"\\',
  'häßlich 🐳',
];
