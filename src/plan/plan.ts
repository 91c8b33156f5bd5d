import { secretiveArgs } from '../inputs/build-args.ts';
import type {
  PublishRequest,
  Require,
  Separators,
  TagPolicy,
  VerifyLevel,
} from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import { familiarName, fullName, parseReference, type Repository } from '../reference/reference.ts';
import { providerOf } from '../registries/index.ts';
import { computeTags, type RunFacts, type TagEntry, type TaggingResult } from '../tagging/index.ts';
import { type AuthMethod, authMethod } from './auth.ts';
import { type CachePlan, planCache } from './cache.ts';
import { type MatrixRow, matrixOf } from './matrix.ts';
import { type PlannedBuild, plannedBuild } from './planned-build.ts';
import { isStrangers, lackOf } from './strangers.ts';

/** One repository that will be written to. */
export interface Destination extends Repository {
  /** As users write it: `acme/app` on Docker Hub, else with the registry. */
  readonly name: string;
  /** `ghcr`, `dockerhub`, `generic`, … */
  readonly provider: string;
  readonly auth: AuthMethod;
  /** Names to write there, the most specific first. */
  readonly tags: readonly string[];
}

/** An image that exists already. */
export interface PlannedSource {
  /** An image's name, or a path. */
  readonly name: string;
  readonly digest: string;
}

/** Everything that will happen, before anything does. */
export interface Plan {
  readonly tagging: TaggingResult;
  readonly destinations: readonly Destination[];
  readonly build: PlannedBuild;
  /** The cache that is read and written, if the builder can; absent where none is to be chosen. */
  readonly cache?: CachePlan;
  /** The image to publish where it is not built. */
  readonly source?: PlannedSource;
  /** File to write the image to as well; `''`: none. */
  readonly archive: string;
  /** Hosts that are spoken to by plain HTTP. */
  readonly insecure: readonly string[];
  /** Directory to write the report to; `''`: none. */
  readonly reportDirectory: string;
  /** Folder for the file of a build that is to be merged; `''`: none, and the image gets its tags. */
  readonly digests: string;
  /** Whether the built image gets the annotations. */
  readonly isAnnotated: boolean;
  /** A script to run against the image before it is published; `''`: none. */
  readonly test: string;
  /** The jobs of a fan-out. */
  readonly matrix: readonly MatrixRow[];
  readonly verify: VerifyLevel;
  readonly separators: Separators;
  readonly bakeTarget: string;
  readonly setOutputEnv: boolean;
  /** Why nothing will be published although it was asked for or is the default. */
  readonly withheld?: string;
  readonly publish: boolean;
  readonly policy: TagPolicy;
  readonly require: Require;
  /** The whole hash of the run's commit, `''` if unknown. */
  readonly commit: string;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

/** Decides what will happen. Pure; everything wrong with the request goes into `problems`. */
export function makePlan(request: PublishRequest, facts: RunFacts, problems: Problems): Plan {
  const tagging = computeTags(request.tagging, facts);
  for (const problem of tagging.problems) problems.add(problem);
  const withheld = request.push ? whyWithheld(request, facts) : undefined;
  const destinations = destinationsOf(tagging, request);
  const publish = request.push && withheld === undefined && request.build.call === 'build';
  const cache = planCache({ request, facts, destinations, publish });
  return {
    tagging,
    destinations,
    build: plannedBuild(request, facts, problems),
    ...(cache && { cache }),
    archive: request.archive,
    insecure: request.connection.insecure,
    reportDirectory: request.reportDirectory,
    digests: request.digests,
    isAnnotated: request.isAnnotated,
    test: request.test,
    matrix: matrixOf(request.build.platforms, request.fanOut),
    verify: request.verify,
    separators: request.separators,
    bakeTarget: request.bakeTarget,
    setOutputEnv: request.setOutputEnv,
    ...(withheld !== undefined && { withheld }),
    publish,
    policy: request.policy,
    require: request.require,
    commit: facts.sha,
    warnings: [
      ...tagging.warnings,
      ...secretiveArgs(request.build.buildArgs).map(secretiveWarning),
      ...request.webhooks.flatMap(({ warnings }) => warnings),
    ],
    notices: [
      ...facts.notices,
      ...tagging.notices,
      ...(isStrangers(request, facts) ? lackOf(request.build, facts) : []),
    ],
  };
}

function secretiveWarning(name: string): string {
  return `build-args: ${name} sounds like a secret, and everyone who has the image can read arguments. Hand it over in \`secrets\`, and use it with \`RUN --mount=type=secret,id=…\`.`;
}

function whyWithheld(request: PublishRequest, facts: RunFacts): string | undefined {
  return isStrangers(request, facts) ? facts.untrusted?.explanation : undefined;
}

/** The entries of tags that may be written. A name that was dropped may be another entry's, with another guard. */
export function plannedEntries({ entries }: TaggingResult): readonly TagEntry[] {
  return entries.filter(({ dropped }) => dropped === undefined);
}

/** Each image with every computed name, then the complete references, grouped by repository. */
function destinationsOf(tagging: TaggingResult, request: PublishRequest): readonly Destination[] {
  const found = new Map<string, { repository: Repository; tags: string[] }>();
  const images = tagging.images.map((image) => ({ text: image, tags: tagging.tagNames }));
  const references = tagging.references.map((text) => ({ text, tags: [] as readonly string[] }));
  for (const { text, tags } of [...images, ...references]) {
    const reference = parseReference(text);
    if (!reference) continue;
    const key = fullName(reference);
    const known = found.get(key) ?? { repository: reference, tags: [] };
    known.tags.push(...tags, ...(reference.tag ? [reference.tag] : []));
    found.set(key, known);
  }
  return [...found.values()].map(({ repository: { registry, repository }, tags }) => ({
    registry,
    repository,
    name: familiarName({ registry, repository }),
    provider: providerOf(registry).id,
    auth: authMethod(registry, request),
    // The merge tags what it is all for.
    tags:
      request.digests === '' ? mostSpecificFirst([...new Set(tags)], plannedEntries(tagging)) : [],
  }));
}

/**
 * Tags that never move before those that do: a builder that can only push under a tag then pushes under the one
 * that nobody else writes.
 */
function mostSpecificFirst(
  names: readonly string[],
  entries: readonly TagEntry[],
): readonly string[] {
  // Of a name that the user wrote as a complete reference, nobody knows whether it moves.
  const exact = new Set(entries.filter((entry) => !entry.floating).map((entry) => entry.name));
  return [...names].sort((a, b) => Number(exact.has(b)) - Number(exact.has(a)));
}
