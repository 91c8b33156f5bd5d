import type { EventImage, NotifyEvent } from '../event.ts';
import { partId } from '../event-id.ts';
import type { Format, Message } from '../message.ts';
import { perTag, rfc3339 } from '../per-tag.ts';

const CONTENT_TYPE = 'application/cloudevents+json';

/**
 * CloudEvents 1.0 in structured mode: one event for each tag; after a failure one for each destination, without a tag.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#32-structured-content-mode
 */
export const cloudevents: Format = (event) => {
  if (event.kind === 'failed') {
    const messages = event.images.map((image): Message => {
      const id = partId(event.id, `${image.registry}/${image.repository}`);
      return {
        id,
        contentType: CONTENT_TYPE,
        body: JSON.stringify(envelope(event, { id, image })),
      };
    });
    return { messages, omitted: 0 };
  }
  return perTag(event, (part) => ({
    contentType: CONTENT_TYPE,
    body: JSON.stringify(envelope(event, part)),
  }));
};

interface Part {
  readonly id: string;
  readonly image: EventImage;
  readonly tag?: string;
}

function envelope(event: NotifyEvent, { id, image, tag }: Part) {
  const { source, kind, error } = event;
  const { registry, repository, digest } = image;
  return {
    specversion: '1.0',
    id,
    source: source.runUrl || source.repositoryUrl || `https://${registry}/${repository}`,
    type: `io.registry-publish.image.${kind}`,
    subject: tag === undefined ? repository : `${repository}:${tag}`,
    time: rfc3339(event.time),
    datacontenttype: 'application/json',
    data: {
      registry,
      // Without the host: the sources have names of their own.
      repository,
      ...(tag !== undefined && { tag, digest, reference: `${registry}/${repository}@${digest}` }),
      version: event.version,
      platforms: event.platforms,
      source_repository: source.repository,
      source_ref: source.ref,
      source_sha: source.sha,
      run_url: source.runUrl,
      actor: source.actor,
      ...(error && { error }),
    },
  };
}
