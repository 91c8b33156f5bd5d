import { CHUNK, IN_CHUNKS } from './chunks.ts';
import {
  cutDownload,
  hang,
  loseAnswer,
  reset,
  resetUpload,
  shortDownload,
  slow,
} from './faults.ts';
import { always, KINDS, type Kind, type Row } from './row.ts';

const READS: readonly Kind[] = ['GET of a token', 'GET of a manifest', 'GET of the tag list'];
const WRITES: readonly Kind[] = [
  'POST of an upload',
  'PUT of a blob',
  'PUT of a manifest',
  'PUT of a tag',
];

const kinds = Object.keys(KINDS) as readonly Kind[];

/** The connection breaks, or nothing comes. */
export const CONNECTIONS: readonly Row[] = [
  ...kinds.map(
    (kind): Row => ({
      name: `connection reset: ${kind}`,
      rules: always({ ...KINDS[kind], times: 1, fault: reset }),
      isLarge: kind === 'HEAD of a manifest',
      ends: 'survived',
    }),
  ),
  {
    name: 'connection reset: PATCH of a chunk, twice',
    rules: always(IN_CHUNKS, { ...CHUNK, times: 2, fault: reset }),
    isLarge: true,
    ends: 'survived',
  },
  {
    name: 'answer lost: PATCH of a chunk',
    rules: always(IN_CHUNKS, { ...CHUNK, times: 1, fault: loseAnswer }),
    isLarge: true,
    ends: 'survived',
  },
  ...WRITES.map(
    (kind): Row => ({
      name: `answer lost: ${kind}`,
      rules: always({ ...KINDS[kind], times: 1, fault: loseAnswer }),
      ends: 'survived',
    }),
  ),
  ...READS.map(
    (kind): Row => ({
      name: `body cut off: ${kind}`,
      rules: always({ ...KINDS[kind], times: 1, fault: cutDownload(0.5) }),
      ends: 'survived',
    }),
  ),
  {
    name: 'connection reset after 1 MiB of a blob, 3 times',
    rules: always({ ...KINDS['PUT of a blob'], times: 3, fault: resetUpload(1024 * 1024) }),
    isLarge: true,
    ends: 'survived',
  },
  {
    name: 'each request reset once, then again',
    rules: always(...kinds.map((kind) => ({ ...KINDS[kind], times: 2, fault: reset }))),
    isLarge: true,
    ends: 'survived',
  },
  {
    name: 'connection reset for ever: PUT of a manifest',
    rules: always({ ...KINDS['PUT of a manifest'], fault: reset }),
    ends: /could not be reached[\s\S]*Check/,
  },
  ...(['HEAD of a blob', 'PUT of a blob', 'PUT of a manifest', 'PUT of a tag'] as const).map(
    (kind): Row => ({
      name: `never answered, once: ${kind}`,
      rules: always({ ...KINDS[kind], times: 1, fault: hang }),
      isSilent: true,
      ends: 'survived',
    }),
  ),
  {
    name: 'never answered: PUT of a manifest',
    rules: always({ ...KINDS['PUT of a manifest'], fault: hang }),
    isSilent: true,
    ends: /did not answer in time[\s\S]*Check/,
  },
  {
    name: 'each request takes 20 ms',
    rules: always({ fault: slow(20) }),
    ends: 'survived',
  },
];

const BLOB = { method: 'GET', path: /\/blobs\/sha256:/ } as const;

/** The same while an image is read from another registry. */
export const DOWNLOADS: readonly Row[] = [
  {
    name: 'source: connection reset before each blob',
    rules: always({ ...BLOB, times: 3, fault: reset }),
    ends: 'survived',
  },
  {
    name: 'source: half a blob, then closed',
    rules: always({ ...BLOB, times: 3, fault: cutDownload(0.5) }),
    ends: 'survived',
  },
  {
    name: 'source: half a blob that says it is whole',
    rules: always({ ...BLOB, times: 3, fault: shortDownload(0.5) }),
    ends: 'survived',
  },
  {
    name: 'source: 200 with an empty body for a manifest, once',
    rules: always({ ...KINDS['GET of a manifest'], times: 1, fault: shortDownload(0) }),
    ends: 'survived',
  },
  {
    name: 'source: half of every blob, for ever',
    rules: always({ ...BLOB, fault: shortDownload(0) }),
    ends: /fewer bytes/,
  },
].map((row): Row => ({ ...row, ends: row.ends as Row['ends'], atSource: true, isLarge: true }));
