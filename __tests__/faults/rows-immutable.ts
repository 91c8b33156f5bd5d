import { answer, refuse, withHeaders } from './faults.ts';
import type { Fault } from './proxy.ts';
import { always, KINDS, type Row } from './row.ts';

const TAG = 'The image tag';

/** How registries say that a tag cannot be changed. */
const REFUSALS: Readonly<Record<string, Fault>> = {
  ECR: refuse(
    400,
    'TAG_INVALID',
    `${TAG} '1.2.3' already exists in the 'acme/app' repository and cannot be overwritten because the repository is immutable.`,
  ),
  'Docker Hub': refuse(
    403,
    'DENIED',
    'tag 1.2.3 is immutable: see the immutability settings of the repository',
  ),
  Quay: refuse(409, 'TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten'),
  Harbor: refuse(
    412,
    'PRECONDITION',
    "Failed to process request due to 'acme/app:1.2.3' configured as immutable.",
  ),
  GAR: refuse(
    400,
    'MANIFEST_INVALID',
    'cannot update tag 1.2.3. The repository has enabled tag immutability',
  ),
  'ACR (locked)': refuse(
    405,
    'UNSUPPORTED',
    'The operation is disallowed on this registry, repository or image: write disabled',
  ),
};

const VERSION = { method: 'PUT', path: /\/manifests\/1\.2\.3$/ } as const;
/** Somebody else's job has not finished when we look, and has when we write. */
const NOT_YET = {
  method: 'HEAD',
  path: /\/manifests\/1\.2\.3$/,
  times: 2,
  fault: answer(404),
} as const;
const THEIRS = { '1.2.3': 'theirs', '1.2': 'theirs', '1': 'theirs', latest: 'theirs' } as const;
const FLOATING = ['1.2', '1', 'latest'] as const;
const ours = (...tags: readonly string[]) =>
  Object.fromEntries(tags.map((tag) => [tag, 'ours' as const]));

const rowsOf = ([registry, fault]: readonly [string, Fault]): readonly Row[] => [
  {
    name: `immutable, another image, on-exists: fail (${registry})`,
    isTaken: true,
    rules: always(NOT_YET, { ...VERSION, fault }),
    ends: /1\.2\.3[\s\S]*(?:immutable|exists|protects)/,
    tags: THEIRS,
  },
  {
    name: `immutable, another image, on-exists: skip (${registry})`,
    isTaken: true,
    inputs: { 'on-exists': 'skip' },
    rules: always(NOT_YET, { ...VERSION, fault }),
    ends: 'survived',
    tags: THEIRS,
  },
  {
    name: `immutable, the same image (${registry})`,
    rules: always({
      ...VERSION,
      times: 1,
      // The other job's write comes first, and is the same.
      fault: async (exchange) => {
        (await exchange.forward()).resume();
        return fault(exchange);
      },
    }),
    ends: 'survived',
  },
];

/** Tags that cannot be changed: the same outcome as `on-exists`, and no other tag suffers. */
export const IMMUTABLE: readonly Row[] = [
  ...Object.entries(REFUSALS).flatMap(rowsOf),
  {
    name: 'immutable: a floating tag alone is refused, the others are written',
    rules: always({
      method: 'PUT',
      path: /\/manifests\/latest$/,
      fault: REFUSALS.Quay ?? answer(409),
    }),
    ends: /latest[\s\S]*protects/,
    tags: ours('1.2.3', ...FLOATING.filter((tag) => tag !== 'latest')),
  },
  {
    name: '403 without a word about tags stays a matter of permission',
    rules: always({ ...KINDS['PUT of a tag'], fault: refuse(403, 'DENIED', 'access denied') }),
    ends: /403[\s\S]*write access/,
  },
  {
    name: 'an exact tag that exists as another image, on-exists: overwrite',
    isTaken: true,
    inputs: { 'on-exists': 'overwrite' },
    rules: always({ ...KINDS['PUT of a tag'], fault: withHeaders({}) }),
    ends: 'survived',
  },
];
