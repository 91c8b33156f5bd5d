import type { EventImage, NotifyEvent } from './event.ts';
import { partId } from './event-id.ts';
import { JSON_TYPE, type Message, type Messages } from './message.ts';

/** Receivers are not to be flooded, and the run is not to wait for hundreds of answers. */
export const MOST_REQUESTS = 50;

/** One tag of one destination. */
export interface TagEvent {
  readonly id: string;
  readonly image: EventImage;
  readonly tag: string;
}

/**
 * One request for each tag that the run has written, or for each that it found in place where it wrote none: receivers of such
 * formats look at a single tag.
 */
export function perTag(
  event: NotifyEvent,
  toRequest: (each: TagEvent) => Pick<Message, 'body'> & Partial<Message>,
): Messages {
  const all = event.images
    .filter(({ result }) => result !== 'failed')
    .flatMap((image) =>
      (event.kind === 'published' ? image.written : image.tags).map((tag) => ({ image, tag })),
    );
  const messages = all.slice(0, MOST_REQUESTS).map(({ image, tag }): Message => {
    const id = partId(event.id, `${image.registry}/${image.repository}:${tag}`);
    return { id, contentType: JSON_TYPE, ...toRequest({ id, image, tag }) };
  });
  return { messages, omitted: all.length - messages.length };
}

/** The path's first parts and its last: `acme/team` and `app`. */
export function splitPath(repository: string): {
  readonly namespace: string;
  readonly name: string;
} {
  const slash = repository.lastIndexOf('/');
  return { namespace: repository.slice(0, Math.max(0, slash)), name: repository.slice(slash + 1) };
}

/** RFC 3339 without fractions of a second. */
export function rfc3339(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
