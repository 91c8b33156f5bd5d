import { answer, refuse } from './faults.ts';
import { always, KINDS, type Kind, PATHS, type Row } from './row.ts';

const MINUTE = 60_000;
const PAGE = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

const forAMinute = (kind: Kind, status: number): Row => ({
  name: `${status} for 60 s: ${kind}`,
  rules: always({ ...KINDS[kind], during: MINUTE, fault: answer(status) }),
  ends: 'survived',
});

/** The registry is down for a while, or for good. */
export const OUTAGES: readonly Row[] = [
  ...[500, 502, 503, 504].map(
    (status): Row => ({
      name: `${status} to everything for 60 s, in the middle`,
      rules: always({ from: 8, during: MINUTE, fault: answer(status) }),
      ends: 'survived',
    }),
  ),
  ...[408, 499, 522].map(
    (status): Row => ({
      name: `${status} x 3 on uploads`,
      rules: always({ ...KINDS['PUT of a blob'], times: 3, fault: answer(status) }),
      ends: 'survived',
    }),
  ),
  {
    name: '503 to everything for 60 s, from the first request on',
    rules: always({ during: MINUTE, fault: answer(503) }),
    ends: 'survived',
  },
  forAMinute('GET of a token', 503),
  forAMinute('HEAD of a blob', 500),
  forAMinute('POST of an upload', 504),
  forAMinute('PUT of a blob', 502),
  forAMinute('PUT of a manifest', 503),
  forAMinute('GET of a manifest', 500),
  forAMinute('PUT of a tag', 503),
  forAMinute('GET of the tag list', 503),
  forAMinute('GET of a tag', 502),
  {
    name: '502 for 60 s as a web page of a proxy',
    rules: always({
      method: 'PUT',
      path: PATHS.manifest,
      during: MINUTE,
      fault: answer(502, PAGE),
    }),
    ends: 'survived',
  },
  {
    name: '503 with Retry-After: 120, twice',
    rules: always({
      ...KINDS['PUT of a manifest'],
      times: 2,
      fault: answer(503, '', { 'retry-after': '120' }),
    }),
    ends: 'survived',
  },
  {
    name: 'UNKNOWN with 500, twice on tags',
    rules: always({ ...KINDS['PUT of a tag'], times: 2, fault: refuse(500, 'UNKNOWN') }),
    ends: 'survived',
  },
  {
    name: '503 for ever on manifests',
    rules: always({ ...KINDS['PUT of a manifest'], fault: answer(503) }),
    ends: /answered 503[\s\S]*outage[\s\S]*run again/,
  },
  {
    name: '503 for ever on uploads, with a web page',
    rules: always({ ...KINDS['PUT of a blob'], fault: answer(503, PAGE) }),
    ends: /intermediary[\s\S]*outage[\s\S]*run again/,
  },
];
