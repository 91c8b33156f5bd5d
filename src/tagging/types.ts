import type { MatchWithin } from '../match-within.ts';
import type { Problem } from '../problem.ts';
import type { RunFacts } from './facts.ts';
import type { Guard } from './guard.ts';

/** The user's text, as typed; an absent input is `''`. */
export interface TaggingRequest {
  readonly images: string;
  readonly tags: string;
  readonly flavor: string;
  readonly labels: string;
  readonly annotations: string;
  readonly annotationLevels: string;
  /** 7 unless told otherwise. */
  readonly shortShaLength: number;
  /** Value of `{{env}}`. */
  readonly environment: string;
  readonly platforms: readonly string[];
  /** The image exists and stays as it is: it gets no labels and no annotations. */
  readonly isFinished?: boolean;
  /** The builder's architecture for `{{arch}}` without `platforms` (`amd64`). */
  readonly builderArch?: string;
}

/** One planned tag, or one that was dropped, and why. */
export interface TagEntry {
  readonly name: string;
  /** The rule and its source: `type=semver,pattern={{version}} (git tag v1.2.3)`. */
  readonly reason: string;
  /** May point at another image tomorrow. */
  readonly floating: boolean;
  /** `1.2.x`, `1.x`, `*`, `*-rc`: moves only forward within it. */
  readonly range?: string;
  /** What keeps it from pointing at the wrong image; absent = it just moves. */
  readonly guard?: Guard;
  /** Present when the name is not among the tags: why it was dropped or replaced. */
  readonly dropped?: string;
}

/** A repository to publish to: `ghcr.io/acme/app`, lower-cased. */
export type ImageName = string;

export interface TaggingResult {
  /** The first name, `''` if none. */
  readonly version: string;
  readonly images: readonly ImageName[];
  /** Names, in order. */
  readonly tagNames: readonly string[];
  /** Complete references of `tags`: published as they stand. */
  readonly references: readonly string[];
  /** Every full reference in order: each image with each name, then `references`; names alone without images. */
  readonly tags: readonly string[];
  readonly entries: readonly TagEntry[];
  /** Sorted by key. */
  readonly labels: readonly (readonly [key: string, value: string])[];
  /** Sorted by key, without levels. */
  readonly annotations: readonly (readonly [key: string, value: string])[];
  /** `level:key=value` for each level, in order. */
  readonly leveledAnnotations: readonly string[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  /** Non-empty = nothing may be done. */
  readonly problems: readonly Problem[];
}

export type ComputeTags = (
  request: TaggingRequest,
  facts: RunFacts,
  matchWithin?: MatchWithin,
) => TaggingResult;
