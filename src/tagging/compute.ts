import { type MatchWithin, matchWithin as matchWithTimeLimit } from '../match-within.ts';
import { parseAnnotationLevels, placeAnnotations } from './annotations.ts';
import { tagOf } from './complete-reference.ts';
import type { RunFacts } from './facts.ts';
import { distinct, type Findings, newFindings } from './findings.ts';
import { parseFlavor } from './flavor.ts';
import { parseImages } from './images.ts';
import { merge, readKeyValues } from './key-values.ts';
import { generatedLabels } from './labels.ts';
import { latestEntry } from './latest.ts';
import { nameOf, type RuleResult } from './names.ts';
import { parseRuleList } from './rule-list.ts';
import { type Scope, toScope } from './scope.ts';
import type { TagEntry, TaggingRequest, TaggingResult } from './types.ts';

/** Turns rules and the facts of a run into tags, labels and annotations. Wrong input is reported in `problems`, all of it. */
export function computeTags(
  request: TaggingRequest,
  facts: RunFacts,
  matchWithin: MatchWithin = matchWithTimeLimit,
): TaggingResult {
  const findings = newFindings();
  findings.warnings.push(...(facts.warnings ?? []));
  const scope = toScope(request, facts);
  const images = parseImages(request.images, { scope, findings });
  const flavor = parseFlavor(request.flavor, { scope, findings });
  const hasImages = images.length > 0;
  const list = parseRuleList(request.tags, { scope, findings, hasImages });
  const results = list.rules.map((rule) => nameOf(rule, { scope, flavor, findings, matchWithin }));
  const latest = latestEntry({ flavor, autoLatest: list.autoLatest, results, scope });
  const entries = markRepeated([
    ...results.flatMap((each) => each.entries),
    ...(latest ? [latest] : []),
  ]);
  const tagNames = entries.filter(({ dropped }) => dropped === undefined).map(({ name }) => name);
  const { references } = list;
  const version = tagNames[0] ?? (references[0] === undefined ? '' : tagOf(references[0]));
  warnOfNothing({ hasImages, hasTags: tagNames.length + references.length > 0, results }, findings);
  return {
    version,
    images,
    tagNames,
    references,
    tags: [...toReferences(images, tagNames), ...references],
    entries: [...entries, ...references.map(toReferenceEntry)],
    ...computeLabels(request, { scope, findings, version }),
    warnings: distinct(findings.warnings),
    notices: distinct(findings.notices),
    problems: findings.problems,
  };
}

/** Each image with each name; names alone without images. */
function toReferences(images: readonly string[], names: readonly string[]): readonly string[] {
  return images.length === 0
    ? names
    : images.flatMap((image) => names.map((name) => `${image}:${name}`));
}

/** A name counts where it appears first. */
function markRepeated(entries: readonly TagEntry[]): readonly TagEntry[] {
  const first = new Map<string, TagEntry>();
  return entries.map((entry) => {
    if (entry.dropped !== undefined) return entry;
    const same = first.get(entry.name);
    if (!same) first.set(entry.name, entry);
    return same
      ? {
          name: entry.name,
          reason: entry.reason,
          floating: entry.floating,
          dropped: `already given by ${same.reason}`,
        }
      : entry;
  });
}

function toReferenceEntry(name: string): TagEntry {
  return { name, reason: 'complete reference in tags', floating: true };
}

function computeLabels(
  request: TaggingRequest,
  context: { readonly scope: Scope; readonly findings: Findings; readonly version: string },
): Pick<TaggingResult, 'labels' | 'annotations' | 'leveledAnnotations'> {
  if (request.isFinished) return { labels: [], annotations: [], leveledAnnotations: [] };
  const generated = generatedLabels(context.scope, context.version, context.findings);
  const labels = readKeyValues('labels', request.labels, context);
  const annotations = readKeyValues('annotations', request.annotations, context);
  const levels = parseAnnotationLevels(request.annotationLevels, context.findings);
  const { plain, leveled } = placeAnnotations(generated, annotations, levels);
  return { labels: merge(generated, labels), annotations: plain, leveledAnnotations: leveled };
}

function warnOfNothing(
  run: {
    readonly hasImages: boolean;
    readonly hasTags: boolean;
    readonly results: readonly RuleResult[];
  },
  findings: Findings,
): void {
  if (findings.problems.length > 0) return;
  if (!run.hasTags) {
    const whys = run.results.flatMap(({ rule, outcome }) =>
      outcome.kind === 'value' ? [] : [`${rule.entry.text}: ${outcome.why}`],
    );
    findings.warnings.push(`no tag: ${whys.join('; ') || 'the run has no ref and no commit'}`);
  } else if (!run.hasImages && run.results.some(({ outcome }) => outcome.kind === 'value')) {
    findings.warnings.push(
      'images is empty, so tags are names alone: add, for example, images: ghcr.io/acme/app',
    );
  }
}
