import { createHmac } from 'node:crypto';
import type { Message } from '../../src/notify/message.ts';

/**
 * What receivers accept, from their sources and documentation. Each answers what it would deploy, or throws for the reason it refuses.
 */
export interface Deployable {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
  readonly digest?: string | undefined;
}

/** A request as a receiver gets it; names of headers in lower case. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of the receiver's own URL. */
  readonly query?: Readonly<Record<string, string>>;
}

/** As if it had been sent, without a signature. */
export function received({ contentType, headers = {}, body }: Message): Received {
  return { headers: { ...headers, 'content-type': contentType }, body };
}

type Fields = Readonly<Record<string, unknown>>;

function parse({ body }: Received): Fields {
  return JSON.parse(body);
}

/** The first that is text and not empty, as Argo CD Image Updater looks for it. */
function first(...values: readonly unknown[]): string {
  const found = values.find((value) => typeof value === 'string' && value !== '');
  return (found as string | undefined) ?? '';
}

function complete(found: Deployable): Deployable {
  for (const [name, value] of Object.entries(found))
    if (value === '') throw new Error(`no ${name}`);
  return found;
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}

/** Argo CD Image Updater, `docker.io`. pkg/webhook/docker.go */
export function argoDockerHub(request: Received): Deployable {
  const { push_data, repository } = parse(request) as { push_data: Fields; repository: Fields };
  const joined = repository.namespace ? `${repository.namespace}/${repository.name}` : '';
  return complete({
    registry: 'docker.io',
    repository: first(repository.repo_name, joined, repository.name),
    tag: first(push_data.tag),
  });
}

/** Argo CD Image Updater, `quay.io`: the first tag alone. pkg/webhook/quay.go */
export function argoQuay(request: Received): Deployable {
  const { repository, docker_url, updated_tags } = parse(request);
  return complete({
    registry: hostOf(first(docker_url)) || 'quay.io',
    repository: first(repository),
    tag: first((updated_tags as readonly unknown[])[0]),
  });
}

/** Argo CD Image Updater, `cloudevents`. pkg/webhook/cloudevents.go */
export function argoCloudEvents(request: Received): Deployable {
  const type = request.headers['content-type'] ?? '';
  if (!/application\/(?:cloudevents\+)?json/.test(type)) throw new Error(`content type ${type}`);
  const event = parse(request) as { type: string; subject: string; source: string; data: Fields };
  if (!/container|image/.test(event.type.toLowerCase())) throw new Error(`type ${event.type}`);
  const [repository, tag] = event.subject.split(':');
  const { data, source } = event;
  return complete({
    registry: first(data.registryUrl, data.registry, hostOf(source)),
    repository: first(data.repositoryName, data.repository, repository),
    tag: first(data.imageTag, data.tag, tag),
    digest: first(data.imageDigest, data.digest),
  });
}

/** Flux reads so much of a body of `dockerhub` or `quay`, and then looks at its own resources. receiver_handlers.go */
export function fluxDockerHub(request: Received): string {
  const { push_data, repository } = parse(request) as { push_data: Fields; repository: Fields };
  return `${first(repository.repo_url)}:${first(push_data.tag)}`;
}

export function fluxQuay(request: Received): string {
  const { docker_url, updated_tags } = parse(request);
  return `${first(docker_url)}:${(updated_tags as readonly string[]).join(',')}`;
}

/** Flux, `generic-hmac`: a keyed hash of the body, by the token as it is configured. */
export function fluxHmac({ headers, body }: Received, token: string): void {
  const [algorithm = '', hex] = (headers['x-signature'] ?? '').split('=');
  if (!['sha1', 'sha256', 'sha512'].includes(algorithm)) throw new Error(`algorithm ${algorithm}`);
  const own = createHmac(algorithm, token).update(body).digest('hex');
  if (hex !== own) throw new Error('the signature differs');
}

/** GitHub's own way, which Kargo and many others check. */
export function githubSignature({ headers, body }: Received, secret: string): void {
  const own = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  if (headers['x-hub-signature-256'] !== own) throw new Error('the signature differs');
}

/** Keel's native webhook; `name` has the host where it is not Docker Hub. */
export function keelNative(request: Received): string {
  const { name, tag, ...rest } = parse(request);
  if (Object.keys(rest).length > 0) throw new Error('unknown fields');
  return `${first(name)}:${first(tag)}`;
}

const TEXT = 'string';

/** Exactly these keys, of these types; `?` marks what may be missing. The schemas of CDEvents forbid all others. */
function exactly(object: unknown, keys: Readonly<Record<string, string>>): Fields {
  const fields = object as Fields;
  for (const key of Object.keys(fields)) {
    if (!(key in keys) && !(`${key}?` in keys)) throw new Error(`unknown field ${key}`);
  }
  for (const [key, type] of Object.entries(keys)) {
    const value = fields[key.replace('?', '')];
    if (value === undefined && key.endsWith('?')) continue;
    if (typeof value !== type) throw new Error(`${key} is ${typeof value}`);
    if (type === TEXT && value === '') throw new Error(`${key} is empty`);
  }
  return fields;
}

/** `artifact.published` by the schemas of CDEvents 0.4.1 and 0.5.1, in binary mode. Flux parses it by the former. */
export function cdEvent(request: Received, version: '0.4.1' | '0.5.1'): Fields {
  const isOld = version === '0.4.1';
  const event = exactly(parse(request), {
    context: 'object',
    subject: 'object',
    'customData?': 'object',
    'customDataContentType?': TEXT,
  });
  const context = exactly(event.context, {
    [isOld ? 'version' : 'specversion']: TEXT,
    ...{ id: TEXT, source: TEXT, type: TEXT, timestamp: TEXT },
    ...{ 'chainId?': TEXT, 'schemaUri?': TEXT, 'links?': 'object' },
  });
  const subject = exactly(event.subject, {
    id: TEXT,
    'source?': TEXT,
    content: 'object',
    ...(isOld && { type: TEXT }),
  });
  exactly(subject.content, { 'user?': TEXT, 'sbom?': 'object' });
  const type = `dev.cdevents.artifact.published.${isOld ? '0.2.0' : '0.3.0'}`;
  const { headers } = request;
  const found = [
    [context[isOld ? 'version' : 'specversion'], version],
    [context.type, type],
    [isOld ? subject.type : 'artifact', 'artifact'],
    [headers['ce-specversion'], '1.0'],
    [headers['ce-type'], type],
    [headers['ce-id'], context.id],
    [headers['ce-source'], context.source],
    [headers['ce-time'], context.timestamp],
    // CloudEvents over HTTP: percent-encoded. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values
    [decodeURIComponent(headers['ce-subject'] ?? ''), subject.id],
  ];
  for (const [value, expected] of found) {
    if (value !== expected) throw new Error(`${value} is not ${expected}`);
  }
  if (Number.isNaN(Date.parse(String(context.timestamp)))) throw new Error('the time is none');
  return subject;
}
