import { readAttributes } from './attributes.ts';
import { withEntry } from './entry.ts';
import { readTemplate } from './expression.ts';
import type { Findings } from './findings.ts';
import { type ListRecord, readRecords } from './records.ts';
import type { Scope } from './scope.ts';
import type { Template } from './template.ts';

/** Something put before or after names. */
export interface Affix {
  readonly template: Template;
  /** Also around `latest`. */
  readonly onLatest: boolean;
}

/** What the input `flavor` asks for. */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: Affix;
  readonly suffix: Affix;
}

type MutableFlavor = { -readonly [Key in keyof Flavor]: Flavor[Key] };

const FIX =
  'Use `latest=auto`, `latest=true`, `latest=false`, `prefix=text`, `suffix=text`, and `onlatest=true` after a prefix or suffix.';

/** Reads `flavor`; of repeated settings the last one holds. */
export function parseFlavor(
  text: string,
  context: { readonly scope: Scope; readonly findings: Findings },
): Flavor {
  const none: Affix = { template: [], onLatest: false };
  const flavor: MutableFlavor = { latest: 'auto', prefix: none, suffix: none };
  for (const record of readRecords('flavor', text, context.findings)) {
    readSettings(record, flavor, context);
  }
  return flavor;
}

function readSettings(
  { entry, fields }: ListRecord,
  flavor: MutableFlavor,
  context: { readonly scope: Scope; readonly findings: Findings },
): void {
  let affix: 'prefix' | 'suffix' | undefined;
  for (const field of fields) {
    const [key, value] = [...readAttributes([field]).values][0] ?? ['', ''];
    if (key === 'latest' && (value === 'auto' || value === 'true' || value === 'false')) {
      flavor.latest = value;
    } else if (key === 'prefix' || key === 'suffix') {
      affix = key;
      flavor[key] = { template: readTemplate(value, { entry, ...context }) ?? [], onLatest: false };
    } else if (key === 'onlatest' && affix && (value === 'true' || value === 'false')) {
      flavor[affix] = { ...flavor[affix], onLatest: value === 'true' };
    } else {
      context.findings.problems.push({
        input: 'flavor',
        message: withEntry(`"${field}" is not a setting of flavor`, entry),
        fix: FIX,
      });
    }
  }
}
