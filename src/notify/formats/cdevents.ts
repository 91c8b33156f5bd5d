import type { EventImage, NotifyEvent } from '../event.ts';
import { partId } from '../event-id.ts';
import { type Format, JSON_TYPE, type Message } from '../message.ts';
import { rfc3339 } from '../per-tag.ts';
import { withinLimit } from '../within-limit.ts';

/** How a version of the specification says the same. */
interface Dialect {
  readonly type: string;
  readonly versionField: Readonly<Record<string, string>>;
  readonly subjectType?: { readonly type: 'artifact' };
}

const DIALECTS = {
  /** https://github.com/cdevents/spec/blob/v0.4.1/continuous-integration.md#artifact-published */
  '0.4': {
    type: 'dev.cdevents.artifact.published.0.2.0',
    versionField: { version: '0.4.1' },
    subjectType: { type: 'artifact' },
  },
  /** https://github.com/cdevents/spec/blob/v0.5.1/continuous-integration.md#artifact-published */
  '0.5': {
    type: 'dev.cdevents.artifact.published.0.3.0',
    versionField: { specversion: '0.5.1' },
  },
} as const satisfies Readonly<Record<string, Dialect>>;

/** Headers of CloudEvents' binary mode, and with them the body, stay as small as a webhook's. */
const MOST_BYTES = 20_000;

/**
 * CDEvents `artifact.published`, one for each destination, in the binary mode of CloudEvents over HTTP: the body is the whole
 * CDEvent. Everything that the schema has no place for is in `customData`.
 */
export function cdevents(version: keyof typeof DIALECTS): Format {
  const dialect: Dialect = DIALECTS[version];
  return (event) => {
    const images = event.images.filter(({ result }) => result !== 'failed');
    return { messages: images.map((image) => toMessage(event, image, dialect)), omitted: 0 };
  };
}

function toMessage(event: NotifyEvent, image: EventImage, dialect: Dialect): Message {
  const { registry, repository } = image;
  const id = partId(event.id, `${registry}/${repository}`);
  const source =
    event.source.runUrl || event.source.repositoryUrl || `https://${registry}/${repository}`;
  const subject = purlOf(image);
  const timestamp = rfc3339(event.time);
  const body = withinLimit(MOST_BYTES, ({ tags }) => ({
    context: { ...dialect.versionField, id, source, type: dialect.type, timestamp },
    subject: {
      id: subject,
      source,
      ...dialect.subjectType,
      content: event.source.actor === '' ? {} : { user: event.source.actor },
    },
    customData: customData(event, image, tags),
    customDataContentType: JSON_TYPE,
  }));
  const headers = {
    'ce-specversion': '1.0',
    'ce-id': id,
    'ce-source': source,
    'ce-type': dialect.type,
    'ce-subject': encodeHeader(subject),
    'ce-time': timestamp,
  };
  return { id, contentType: JSON_TYPE, headers, body };
}

function customData(event: NotifyEvent, image: EventImage, mostTags: number) {
  const tags = image.tags.slice(0, mostTags);
  return {
    result: image.result,
    registry: image.registry,
    repository: image.repository,
    digest: image.digest,
    tags,
    ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
    version: event.version,
    platforms: event.platforms,
    source_repository: event.source.repository,
    source_ref: event.source.ref,
    source_sha: event.source.sha,
    run_url: event.source.runUrl,
  };
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
export function purlOf({ registry, repository, digest, tags }: EventImage): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  const qualifiers = [
    ['repository_url', `${registry}/${repository}`],
    ...(tags[0] === undefined ? [] : [['tag', tags[0]]]),
  ];
  const query = qualifiers
    .map(([key, value = '']) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return `pkg:oci/${name}@${encodeURIComponent(digest)}?${query}`;
}

/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values */
function encodeHeader(value: string): string {
  return value.replace(/[^\x21-\x24\x26-\x7e]|"/gu, (sign) => encodeURIComponent(sign));
}
