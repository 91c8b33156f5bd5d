import type { EventImage, NotifyEvent } from '../event.ts';
import { type Format, JSON_TYPE } from '../message.ts';
import { rfc3339 } from '../per-tag.ts';
import { type Room, withinLimit } from '../within-limit.ts';

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#payload-size */
const MOST_BYTES = 20_000 - 1;

const TYPES = {
  published: 'image.published',
  unchanged: 'image.unchanged',
  failed: 'image.publish_failed',
} as const;

/** Our own body, one request per run. Its schema is docs/webhook.schema.json; fields are only ever added. */
export const generic: Format = (event) => {
  const body = withinLimit(MOST_BYTES, (room) => toPayload(event, room));
  return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};

function toPayload(event: NotifyEvent, room: Room) {
  const { source, images } = event;
  const shown = images.slice(0, room.images);
  return {
    schemaVersion: 1,
    type: TYPES[event.kind],
    id: event.id,
    timestamp: rfc3339(event.time),
    data: {
      repository: source.repository,
      repository_url: source.repositoryUrl,
      ref: source.ref,
      sha: source.sha,
      run_id: source.runId,
      run_url: source.runUrl,
      actor: source.actor,
      ci: source.ci,
      version: event.version,
      digest: event.digest,
      media_type: event.mediaType,
      platforms: event.platforms,
      images: shown.map((image) => toImage(image, room)),
      ...(shown.length < images.length && { images_omitted: images.length - shown.length }),
      ...(event.error && { error: event.error }),
    },
  };
}

function toImage(image: EventImage, room: Room) {
  const { name, registry, repository, digest, result, error } = image;
  const tags = image.tags.slice(0, room.tags);
  return {
    name,
    registry,
    repository,
    tags,
    ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
    digest,
    ...(digest !== '' && { reference: `${registry}/${repository}@${digest}` }),
    result,
    ...(error && { error }),
  };
}
