import { toWallClock, type WallClock } from './time-zone.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;
/** ISO 8601 in seconds; the offset of UTC is written `Z`. */
const DEFAULT_FORMAT = 'YYYY-MM-DD[T]HH:mm:ss';

// The longest token that fits wins, hence the order inside each group.
const TOKEN =
  /\[([^\]]*)\]|YYYY|YY|Q|MMMM|MMM|MM|M|DDDD|DDD|DD|Do|D|dddd|ddd|E|GGGG|GG|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|SS|S|A|a|X|x|ZZ|Z/g;

const VALUES: Readonly<Record<string, (clock: WallClock) => string>> = {
  YYYY: ({ year }) => pad(year, 4),
  YY: ({ year }) => pad(year % 100, 2),
  Q: ({ month }) => String(Math.ceil(month / 3)),
  MMMM: ({ month }) => MONTHS[month - 1] ?? '',
  MMM: ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3),
  MM: ({ month }) => pad(month, 2),
  M: ({ month }) => String(month),
  DDDD: (clock) => pad(dayOfYear(clock), 3),
  DDD: (clock) => String(dayOfYear(clock)),
  DD: ({ day }) => pad(day, 2),
  Do: ({ day }) => `${day}${ordinalOf(day)}`,
  D: ({ day }) => String(day),
  dddd: (clock) => WEEKDAYS[weekday(clock) % 7] ?? '',
  ddd: (clock) => (WEEKDAYS[weekday(clock) % 7] ?? '').slice(0, 3),
  E: (clock) => String(weekday(clock)),
  GGGG: (clock) => pad(isoWeek(clock).year, 4),
  GG: (clock) => pad(isoWeek(clock).year % 100, 2),
  WW: (clock) => pad(isoWeek(clock).week, 2),
  W: (clock) => String(isoWeek(clock).week),
  HH: ({ hour }) => pad(hour, 2),
  H: ({ hour }) => String(hour),
  hh: ({ hour }) => pad(hour % 12 || 12, 2),
  h: ({ hour }) => String(hour % 12 || 12),
  mm: ({ minute }) => pad(minute, 2),
  m: ({ minute }) => String(minute),
  ss: ({ second }) => pad(second, 2),
  s: ({ second }) => String(second),
  SSS: ({ millisecond }) => pad(millisecond, 3),
  SS: ({ millisecond }) => pad(Math.floor(millisecond / 10), 2),
  S: ({ millisecond }) => String(Math.floor(millisecond / 100)),
  A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  X: ({ time }) => String(Math.floor(time / 1000)),
  x: ({ time }) => String(time),
  ZZ: ({ offset }) => offsetText(offset, ''),
  Z: ({ offset }) => offsetText(offset, ':'),
};

/**
 * Writes a moment (milliseconds since the epoch) in a time zone. Formats are those of https://momentjs.com/docs/#/displaying/format/
 * that name a number or an English word; text in `[…]` and all other characters stand for themselves. Without a
 * format: `2020-01-10T00:30:00Z`, or with the zone's offset.
 */
export function renderDate(time: number, zone: string, format?: string): string {
  const clock = toWallClock(time, zone);
  if (format === undefined) {
    return renderDate(time, zone, `${DEFAULT_FORMAT}${zone === 'UTC' ? '[Z]' : 'Z'}`);
  }
  return format.replace(
    TOKEN,
    (token, verbatim?: string) => verbatim ?? VALUES[token]?.(clock) ?? token,
  );
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** `st`, `nd`, `rd` or `th`, as English writes days. */
function ordinalOf(day: number): string {
  const isTeen = day > 10 && day < 14;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
}

function dayNumber({ year, month, day }: WallClock): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function dayOfYear(clock: WallClock): number {
  return dayNumber(clock) - Date.UTC(clock.year, 0, 0) / DAY_MS;
}

/** Monday is 1, Sunday is 7. */
function weekday(clock: WallClock): number {
  // The epoch was a Thursday.
  return ((((dayNumber(clock) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601: the week belongs to the year that its Thursday lies in. */
function isoWeek(clock: WallClock): { readonly year: number; readonly week: number } {
  const thursday = dayNumber(clock) + 4 - weekday(clock);
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1;
  return { year, week };
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}
