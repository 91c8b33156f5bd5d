import { isAtDigest, type Published } from '../publish/published.ts';
import { transferInWords } from '../publish/transfer-words.ts';
import { type Table, table } from './document.ts';
import type { Report } from './report.ts';

/** Every destination: what it has now, and how that got there. */
export function destinationTable({ published, failures, plan }: Report): readonly Table[] {
  if (published.length + failures.length === 0) {
    return table(['Destination', 'Registry', 'Login'], plan.destinations, (destination) => [
      [{ code: destination.name }],
      destination.provider,
      destination.auth,
    ]);
  }
  const rows = [
    ...published.map((each) => ({
      ...each.destination,
      tags: tagsInWords(each),
      result: result(each),
    })),
    ...failures.map(({ destination, error }) => ({
      ...destination,
      tags: 'none',
      result: `failed: ${error.code}`,
    })),
  ];
  return table(['Destination', 'Registry', 'Tags', 'Image'], rows, (row) => [
    [{ code: row.name }],
    row.provider,
    row.tags,
    row.result,
  ]);
}

function tagsInWords({ tags }: Published): string {
  const pointing = tags.filter(isAtDigest).length;
  return pointing === tags.length ? String(tags.length) : `${pointing} of ${tags.length}`;
}

/** Where the builder pushed, it does not say what it found there. */
function result({ transfers, upload }: Published): string {
  if (!upload) return 'pushed by the builder';
  return transferInWords(transfers, upload) || 'there already';
}
