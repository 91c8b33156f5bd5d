import { type Digest, isDigest } from '../reference/digest.ts';

/** What the builder says it made. */
export interface BuildMetadata {
  /** Digest of what was exported; absent if nothing was. */
  readonly digest?: Digest;
  /** The metadata file without what would grow an output beyond what a next step can take. */
  readonly text: string;
}

const PROVENANCE = /^buildx\.build\.provenance(?:\/|$)/;
/** One argument or variable of a next step may have 128 KiB, and metadata is often passed on as one. */
const LARGEST_FACT = 16 * 1024;

/** Reads the file of `--metadata-file`. Text that is not a JSON object counts as an empty one. */
export function parseMetadata(text: string | undefined): BuildMetadata {
  const facts = parseObject(text ?? '{}');
  const digest = facts['containerimage.digest'];
  const kept = Object.entries(facts).filter(
    ([key, value]) => !PROVENANCE.test(key) && JSON.stringify(value).length <= LARGEST_FACT,
  );
  return {
    ...(isDigest(digest) && { digest }),
    text: JSON.stringify(Object.fromEntries(kept), undefined, 2),
  };
}

/** The same of a bake: what is said of each target. Each counts as above. */
export function parseTargetMetadata(text: string | undefined): ReadonlyMap<string, string> {
  const targets = Object.entries(parseObject(text ?? '{}'));
  return new Map(
    targets.map(([target, facts]) => [target, parseMetadata(JSON.stringify(facts)).text]),
  );
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
