import type { ImageLayers } from '../../src/image/index.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { Published, PublishedTag } from '../../src/publish/published.ts';
import type { BlobTransfer } from '../../src/publish/stage.ts';
import type { Report } from '../../src/report/report.ts';
import type { RunFacts } from '../../src/tagging/index.ts';
import { FACTS } from '../tagging/run.ts';

export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const START = Date.UTC(2026, 0, 2, 3, 4, 5);
export const OTHER_DIGEST = `sha256:${'fedcba9876543210'.repeat(4)}`;

/** The plan for inputs and facts; throws if there is anything wrong with them. */
export async function samplePlan(raw: RawInputs, facts: Partial<RunFacts> = {}): Promise<Plan> {
  const problems = collectProblems();
  const request = await parseInputs(raw, { secretsAvailable: true }, problems);
  const plan = makePlan(request, { ...FACTS, ...facts }, problems);
  if (problems.list.length > 0) throw new Error(JSON.stringify(problems.list));
  return plan;
}

/** What publishing gave: every tag is new, unless something else is said about it. */
export function publishedAll(
  plan: Plan,
  outcomes: Readonly<Record<string, Omit<PublishedTag, 'name'>>> = {},
): readonly Published[] {
  return plan.destinations.map((destination) => ({
    destination,
    digest: DIGEST,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    size: 855,
    transfers: [],
    tags: destination.tags.map((name) => ({
      name,
      ...(outcomes[`${destination.name}:${name}`] ?? { state: 'published' as const }),
    })),
  }));
}

/** The content of an image for two platforms that share nothing. */
export const IMAGES: readonly ImageLayers[] = [
  { digest: DIGEST, platform: 'linux/amd64', layers: [layer('a', 30_000_000), layer('b', 1_500)] },
  { digest: OTHER_DIGEST, platform: 'linux/arm64', layers: [layer('c', 20_000_000)] },
];

function layer(hex: string, size: number) {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip';
  return { mediaType, digest: `sha256:${hex.repeat(64)}`, size };
}

/** The same destinations, each with what it took to have the layers there, in their order. */
export function brought(
  published: readonly Published[],
  outcomes: readonly (readonly BlobTransfer['outcome'][])[],
): readonly Published[] {
  const layers = IMAGES.flatMap((image) => image.layers);
  return published.map((each, at) => ({
    ...each,
    upload: { start: START + 12_345 + at * 1_000, milliseconds: 2_000 },
    transfers: layers.map((each, index) => ({
      ...each,
      outcome: outcomes[at]?.[index] ?? 'existed',
    })),
  }));
}

/** A report of a run that published. */
export function sampleReport(plan: Plan, published: readonly Published[]): Report {
  return {
    outcome: 'published',
    plan,
    published,
    failures: [],
    digest: DIGEST,
    imageId: DIGEST,
    metadata: '{}',
    platforms: ['linux/amd64', 'linux/arm64'],
    images: [],
    evidence: [],
    timings: [
      { step: 'build', start: START, milliseconds: 12_345 },
      { step: 'publish', start: START + 12_345, milliseconds: 80 },
    ],
  };
}
