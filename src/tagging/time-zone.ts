/** A moment as a wall clock in some time zone shows it. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** The moment itself, milliseconds since the epoch. */
  readonly time: number;
}

/** Whether the text is the name of a zone in the IANA database (https://www.iana.org/time-zones). */
export function isTimeZone(name: string): boolean {
  // Intl also takes offsets such as +09:00, which are no names.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Reads a moment (milliseconds since the epoch) off a clock in the zone. */
export function toWallClock(time: number, zone: string): WallClock {
  const local = zone === 'UTC' ? time : localTime(time, zone);
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    offset: Math.round((local - time) / 60_000),
    time,
  };
}

/** The zone's wall clock as if it were UTC. */
function localTime(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const seconds = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return seconds + (((time % 1000) + 1000) % 1000);
}
