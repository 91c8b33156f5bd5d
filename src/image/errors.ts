import { BadRequest, PublishError } from '../errors.ts';

/** More of a stranger's text would hide the message it is quoted in. */
const LONGEST = 120;

/** Text of a user or of an archive, for a message: in quotes, on one line, control characters escaped, cut if long. */
export function quoted(text: string): string {
  const points = [...text];
  return JSON.stringify(
    points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : text,
  ).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?');
}

/** What `from` names cannot be published; nothing has been done. */
export function unusable(message: string, fix: string): BadRequest {
  return new BadRequest([{ input: 'from', message, fix }]);
}

/** The image was found, but what is in it is missing, damaged or refused. */
export function broken(
  message: string,
  fix = 'Write the layout or archive again: it may have been cut off, or copied in part.',
): PublishError {
  return new PublishError({ code: 'SOURCE_BROKEN', message, fix });
}
