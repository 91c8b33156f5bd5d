import { sourceDateEpoch } from '../../src/adapters/source-date-epoch.ts';

it.each([
  [undefined, {}],
  ['', {}],
  ['0', { time: 0 }],
  ['1578616200', { time: 1578616200000 }],
])('SOURCE_DATE_EPOCH=%s', (text, expected) => {
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: text })).toEqual(expected);
});

it.each(['-1', '1.5', 'now', '1e9', '9999999999999'])('ignores %s, with a warning', (text) => {
  const { time, warning } = sourceDateEpoch({ SOURCE_DATE_EPOCH: text });
  expect(time).toBeUndefined();
  expect(warning).toContain(text);
});
