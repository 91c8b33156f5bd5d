import { type Plan, plannedEntries } from '../plan/plan.ts';
import { familiarName, parseReference } from '../reference/reference.ts';
import type { Guard, TagEntry } from '../tagging/index.ts';

/** One tag of a plan, as a decision to be read. */
export interface PlanRow {
  readonly tag: string;
  readonly why: string;
  /** When it points at another image, in words. */
  readonly moves: string;
  /** The repositories that get it. */
  readonly where: string;
  /** The only destination that gets it, by its name; absent where all images do. */
  readonly only?: string;
}

/** Every tag that may be written, in order. */
export function planRows(plan: Plan): readonly PlanRow[] {
  const references = new Set(plan.tagging.references);
  const everywhere = listed(plan.tagging.images.map(familiar));
  return plannedEntries(plan.tagging).map((entry) => {
    const isReference = references.has(entry.name);
    return {
      tag: isReference ? (parseReference(entry.name)?.tag ?? entry.name) : entry.name,
      why: entry.reason,
      moves: movesInWords(entry, plan),
      where: isReference ? familiar(entry.name) : everywhere,
      ...(isReference && { only: familiar(entry.name) }),
    };
  });
}

/** When a tag moves, and what keeps it. */
export function movesInWords(entry: TagEntry, { policy }: Pick<Plan, 'policy'>): string {
  const { floating, guard, range } = entry;
  if (!floating) return guard?.kind === 'exact' ? 'never: exact version' : 'never: one commit';
  if (!guard) return 'with every run';
  if (policy.floatingTags === 'always') return 'with every run (floating-tags: always)';
  return guardInWords(guard, range ?? '');
}

function guardInWords(guard: Guard, range: string): string {
  switch (guard.kind) {
    case 'exact':
      return 'never: exact version';
    case 'lineage':
      return guard.onlyOn === undefined
        ? `only forward along ${guard.branch}`
        : `not from here: only runs on ${guard.onlyOn} move it`;
    case 'version': {
      if (guard.version === '') return 'only while no version is published';
      const { prefix, suffix } = guard;
      const among = prefix || suffix ? ` among ${prefix}*${suffix}` : '';
      return `only to the highest ${rangeInWords(range)}${among}`;
    }
  }
}

/** `*` is every stable version, `*-rc` a channel, `1.x` a line. */
function rangeInWords(range: string): string {
  if (range === '*') return 'version';
  return range.startsWith('*-') ? range.slice(2) : `of ${range}`;
}

function familiar(text: string): string {
  const reference = parseReference(text);
  return reference ? familiarName(reference) : text;
}

/** More than a few names would make the table too wide; they are listed below it. */
function listed(names: readonly string[]): string {
  return names.length > 2 ? `all ${names.length} repositories` : names.join(', ');
}
