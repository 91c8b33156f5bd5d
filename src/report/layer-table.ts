import { formatBytes } from '../bytes.ts';
import type { Published } from '../publish/published.ts';
import { type Document, type Table, table } from './document.ts';
import type { Report } from './report.ts';
import { shortDigest } from './tag-table.ts';

/** More columns are not readable. */
const MAX_COLUMNS = 6;

/** The size of each image, and each layer with what it took to have it at each destination; nothing where it is not known. */
export function layerTable({ images, published }: Report): Document {
  const rows = images.flatMap(({ platform, layers }) =>
    layers.map((layer) => ({ platform, ...layer })),
  );
  const columns = published.filter(({ transfers }) => transfers.length > 0).slice(0, MAX_COLUMNS);
  const outcomes = columns.map(({ transfers }) => {
    return new Map(transfers.map(({ digest, outcome }) => [digest, outcome]));
  });
  const head = ['Platform', 'Layer', 'Size', ...namesOf(columns)];
  const [layers]: readonly Table[] = table(head, rows, ({ platform, digest, size }) => [
    platform,
    [{ code: shortDigest(digest) }],
    formatBytes(size),
    ...outcomes.map((outcome) => outcome.get(digest) ?? ''),
  ]);
  if (!layers) return [];
  const sizes = images.map(({ platform, layers: own }) => {
    const size = own.reduce((sum, layer) => sum + layer.size, 0);
    return `${platform || 'image'} ${formatBytes(size)}`;
  });
  const shown = sizes.slice(0, 8);
  const more = sizes.length > shown.length ? `, … and ${sizes.length - shown.length} more` : '';
  const summary = [{ strong: `Layers: ${rows.length}` }, ` · ${shown.join(', ')}${more}`];
  return [{ kind: 'folded', summary, table: layers }];
}

/** The registries, or the whole names where one of them is there twice. */
function namesOf(columns: readonly Published[]): readonly string[] {
  const registries = columns.map(({ destination }) => destination.registry);
  return new Set(registries).size === columns.length
    ? registries
    : columns.map(({ destination }) => destination.name);
}
