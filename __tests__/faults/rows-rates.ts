import { answer, refuse, retryAtDate } from './faults.ts';
import { always, KINDS, type Row, type RowOutcome } from './row.ts';

const LIMITED = (headers: Readonly<Record<string, string>> = {}) =>
  refuse(429, 'TOOMANYREQUESTS', 'slow down', headers);

/** Nobody asks again before the time that the registry has named; requests that were on their way do not count. */
function isPatient(ms: number): (outcome: RowOutcome) => void {
  return ({ requests }) => {
    const refused = requests.filter(({ status }) => status === 429);
    expect(refused).not.toEqual([]);
    const early = refused.flatMap(({ at, order }) =>
      requests.filter((later) => later.order > order && later.at > at && later.at < at + ms),
    );
    expect(early.map(({ method, url, at }) => `${at} ${method} ${url}`)).toEqual([]);
  };
}

/** Too many requests. */
export const RATES: readonly Row[] = [
  {
    name: '429 x 3 on manifests, Retry-After: 2',
    rules: always({
      ...KINDS['PUT of a manifest'],
      times: 3,
      fault: LIMITED({ 'retry-after': '2' }),
    }),
    ends: 'survived',
    check: isPatient(2_000),
  },
  {
    name: '429 x 3 on tags, Retry-After as a date 5 s ahead',
    rules: always({ ...KINDS['PUT of a tag'], times: 3, fault: retryAtDate(429, 5_000) }),
    ends: 'survived',
    // A date has no milliseconds.
    check: isPatient(4_000),
  },
  {
    name: '429 x 10 on manifests, no Retry-After',
    rules: always({ ...KINDS['PUT of a manifest'], times: 10, fault: LIMITED() }),
    ends: 'survived',
  },
  {
    name: '429 x 10 on uploads, Retry-After: 10',
    rules: always({
      ...KINDS['POST of an upload'],
      times: 10,
      fault: LIMITED({ 'retry-after': '10' }),
    }),
    ends: 'survived',
    check: isPatient(10_000),
  },
  {
    name: '429 to everything for 60 s',
    rules: always({ from: 3, during: 60_000, fault: LIMITED() }),
    ends: 'survived',
  },
  {
    name: '429 x 3 on tokens, Retry-After: 3',
    rules: always({ ...KINDS['GET of a token'], times: 3, fault: LIMITED({ 'retry-after': '3' }) }),
    ends: 'survived',
    check: isPatient(3_000),
  },
  {
    name: '429 x 2 on manifests, Retry-After: 0',
    rules: always({
      ...KINDS['PUT of a manifest'],
      times: 2,
      fault: LIMITED({ 'retry-after': '0' }),
    }),
    ends: 'survived',
  },
  {
    name: '429 without a body on reading tags',
    rules: always({ ...KINDS['HEAD of a tag'], times: 2, fault: answer(429) }),
    ends: 'survived',
  },
  {
    name: '429 for ever on uploads',
    rules: always({ ...KINDS['POST of an upload'], fault: LIMITED() }),
    ends: /rate limited|answered 429[\s\S]*run again later/i,
  },
  {
    name: '429 for ever, Retry-After: 86400',
    rules: always({
      ...KINDS['PUT of a manifest'],
      fault: LIMITED({ 'retry-after': '86400' }),
    }),
    ends: /answered 429[\s\S]*run again later/i,
  },
];
