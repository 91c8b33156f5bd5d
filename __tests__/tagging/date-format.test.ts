import { renderDate } from '../../src/tagging/date-format.ts';
import { isTimeZone } from '../../src/tagging/time-zone.ts';

const TIME = Date.parse('2024-03-05T06:08:09.012Z');

it.each([
  ['YYYY YY', '2024 24'],
  ['Q', '1'],
  ['MMMM MMM MM M', 'March Mar 03 3'],
  ['DDDD DDD DD D', '065 65 05 5'],
  ['Do', '5th'],
  ['dddd ddd E', 'Tuesday Tue 2'],
  ['GGGG GG WW W', '2024 24 10 10'],
  ['HH H hh h', '06 6 06 6'],
  ['mm m ss s', '08 8 09 9'],
  ['SSS SS S', '012 01 0'],
  ['A a', 'AM am'],
  ['X x', '1709618889 1709618889012'],
  ['Z ZZ', '+00:00 +0000'],
  ['[YYYY] YYYY', 'YYYY 2024'],
  ['YYYYMMDD-HHmmss', '20240305-060809'],
  ['$&', '$&'],
])('%s gives %s', (format, expected) => {
  expect(renderDate(TIME, 'UTC', format)).toBe(expected);
});

it.each([
  ['Asia/Tokyo', '2024-03-05 15:08 +09:00'],
  ['America/St_Johns', '2024-03-05 02:38 -03:30'],
  ['Pacific/Kiritimati', '2024-03-05 20:08 +14:00'],
])('tells the time in %s', (zone, expected) => {
  expect(renderDate(TIME, zone, 'YYYY-MM-DD HH:mm Z')).toBe(expected);
});

it.each([
  ['2021-01-03T12:00:00Z', '2020-W53-7'],
  ['2020-12-31T12:00:00Z', '2020-W53-4'],
  ['2024-12-30T12:00:00Z', '2025-W01-1'],
  ['1969-12-28T12:00:00Z', '1969-W52-7'],
])('%s lies in the ISO week %s', (time, expected) => {
  expect(renderDate(Date.parse(time), 'UTC', 'GGGG-[W]WW-E')).toBe(expected);
});

it.each([
  ['2024-02-29T00:00:00Z', 'AM 12 060'],
  ['2024-12-31T12:00:00Z', 'PM 12 366'],
])('%s: half day and day of the year', (time, expected) => {
  expect(renderDate(Date.parse(time), 'UTC', 'A h DDDD')).toBe(expected);
});

it('is ISO 8601 without a format', () => {
  expect(renderDate(TIME, 'UTC')).toBe('2024-03-05T06:08:09Z');
  expect(renderDate(TIME, 'Asia/Tokyo')).toBe('2024-03-05T15:08:09+09:00');
});

it.each([
  ['Europe/Paris', true],
  ['UTC', true],
  ['Mars/Phobos', false],
  ['+09:00', false],
  ['', false],
])('zone "%s": %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [30, '30th'],
])('day %i is the %s', (day, expected) => {
  expect(renderDate(Date.UTC(2024, 0, day), 'UTC', 'Do')).toBe(expected);
});
