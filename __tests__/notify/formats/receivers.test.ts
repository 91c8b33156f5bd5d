import { CloudEvent, HTTP } from 'cloudevents';
import type { NotifyEvent } from '../../../src/notify/event.ts';
import { FORMATS } from '../../../src/notify/formats/index.ts';
import { DIGEST } from '../../report/sample.ts';
import { failed, published, unchanged } from '../events.ts';
import {
  argoCloudEvents,
  argoDockerHub,
  argoQuay,
  cdEvent,
  fluxDockerHub,
  fluxQuay,
  keelNative,
  type Received,
  received,
} from '../receivers.ts';

type Name = keyof typeof FORMATS;

/** What a receiver makes of every request for an event. */
function read<T>(format: Name, event: NotifyEvent, receiver: (request: Received) => T): T[] {
  return FORMATS[format](event).messages.map((message) => receiver(received(message)));
}

const HUB = { registry: 'docker.io', repository: 'acme/app' };
const GHCR = { registry: 'ghcr.io', repository: 'acme/team/app' };
const EVERY = [
  { ...GHCR, tag: '1.2.3' },
  { ...GHCR, tag: 'latest' },
  { ...HUB, tag: '1.2.3' },
  { ...HUB, tag: 'latest' },
];

it('Argo CD Image Updater takes cloudevents', async () => {
  const found = read('cloudevents', await published(), argoCloudEvents);
  expect(found).toEqual(EVERY.map((each) => ({ ...each, digest: DIGEST })));
});

it('Argo CD Image Updater takes quay, of any registry', async () => {
  expect(read('quay', await published(), argoQuay)).toEqual(EVERY);
});

it('Argo CD Image Updater takes dockerhub, of Docker Hub', async () => {
  const found = read('dockerhub', await published({ raw: { images: 'acme/app' } }), argoDockerHub);
  expect(found).toContainEqual({ ...HUB, tag: '1.2.3' });
});

it('Flux takes dockerhub and quay', async () => {
  const event = await published();
  expect(read('dockerhub', event, fluxDockerHub)).toContain(
    'https://hub.docker.com/r/acme/app:1.2.3',
  );
  expect(read('quay', event, fluxQuay)).toContain('ghcr.io/acme/team/app:latest');
});

it('Keel takes keel', async () => {
  expect(read('keel', await published(), keelNative)).toEqual([
    'ghcr.io/acme/team/app:1.2.3',
    'ghcr.io/acme/team/app:latest',
    'acme/app:1.2.3',
    'acme/app:latest',
  ]);
});

it.each([
  ['cdevents', '0.4.1'],
  ['cdevents-0.5', '0.5.1'],
] as const)('the schema of CDEvents takes %s', async (format, version) => {
  const subjects = read(format, await published(), (request) => cdEvent(request, version));
  const digest = encodeURIComponent(DIGEST);
  expect(subjects.map(({ id }) => id)).toEqual([
    `pkg:oci/app@${digest}?repository_url=ghcr.io%2Facme%2Fteam%2Fapp&tag=1.2.3`,
    `pkg:oci/app@${digest}?repository_url=docker.io%2Facme%2Fapp&tag=1.2.3`,
  ]);
});

describe('the SDK of CloudEvents takes', () => {
  it.each<Name>(['cloudevents', 'cdevents', 'cdevents-0.5'])('%s', async (format) => {
    for (const message of FORMATS[format](await published()).messages) {
      const { headers, body } = received(message);
      const event = HTTP.toEvent({ headers: { ...headers }, body });
      expect([event].flat()).toEqual([
        expect.objectContaining({ id: message.id, source: expect.stringMatching(/^https:/) }),
      ]);
      for (const each of [event].flat()) expect(new CloudEvent(each).validate()).toBe(true);
    }
  });

  it('failures', async () => {
    const [message] = FORMATS.cloudevents(await failed()).messages;
    if (!message) throw new Error('nothing is sent');
    const { headers, body } = received(message);
    expect(HTTP.toEvent({ headers: { ...headers }, body })).toMatchObject({
      type: 'io.registry-publish.image.failed',
      subject: 'acme/team/app',
      data: { error: { code: 'PUSH_DENIED' } },
    });
  });
});

describe('tags', () => {
  it('that stayed where they were are not announced', async () => {
    const event = await published({
      outcomes: {
        'ghcr.io/acme/team/app:latest': { state: 'kept', why: 'newer' },
        'acme/app:1.2.3': { state: 'unchanged' },
      },
    });
    expect(read('keel', event, keelNative)).toEqual([
      'ghcr.io/acme/team/app:1.2.3',
      'acme/app:latest',
    ]);
  });

  it('are announced once more where nothing changed', async () => {
    expect(read('keel', await unchanged(), keelNative)).toHaveLength(4);
  });

  it('are no more than fifty requests, and the rest is counted', async () => {
    const tags = Array.from({ length: 60 }, (_, index) => `type=raw,value=t${index}`).join('\n');
    const event = await published({ raw: { images: 'acme/app', tags } });
    const { messages, omitted } = FORMATS.keel(event);
    expect([messages.length, omitted]).toEqual([50, 10]);
  });

  it('each have an id of their own, the same every time', async () => {
    const ids = (event: NotifyEvent) => FORMATS.keel(event).messages.map(({ id }) => id);
    const [one, other] = await Promise.all([published(), published()]);
    expect(new Set(ids(one)).size).toBe(4);
    expect(ids(one)).toEqual(ids(other));
    for (const id of ids(one)) expect(id).toMatch(/^[A-Za-z0-9._:/@-]+$/);
  });
});
