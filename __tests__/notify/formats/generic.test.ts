import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { NotifyEvent } from '../../../src/notify/event.ts';
import { FORMATS } from '../../../src/notify/formats/index.ts';
import { DIGEST } from '../../report/sample.ts';
import { failed, HOSTILE, published, unchanged } from '../events.ts';

const SCHEMA = new URL('../../../docs/webhook.schema.json', import.meta.url);
const validate = new Ajv({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

/** The payload; fails where its schema does not take it. */
function payloadOf(event: NotifyEvent) {
  const [message] = FORMATS.generic(event).messages;
  const payload = JSON.parse(message?.body ?? '');
  validate(payload);
  expect(validate.errors ?? []).toEqual([]);
  return payload;
}

const image = (registry: string, repository: string) => ({
  name: registry === 'docker.io' ? repository : `${registry}/${repository}`,
  registry,
  repository,
  tags: ['1.2.3', 'latest'],
  digest: DIGEST,
  reference: `${registry}/${repository}@${DIGEST}`,
  result: 'published',
});

it('says what was published', async () => {
  expect(payloadOf(await published())).toEqual({
    schemaVersion: 1,
    type: 'image.published',
    id: expect.stringMatching(/^rp_1_published_[0-9a-f]{32}$/),
    timestamp: '2026-01-02T03:04:05Z',
    data: {
      repository: 'acme/app',
      repository_url: 'https://github.com/acme/app',
      ref: 'refs/tags/v1.2.3',
      sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
      run_id: '1',
      run_url: 'https://github.com/acme/app/actions/runs/1',
      actor: 'octocat',
      ci: 'github',
      version: '1.2.3',
      digest: DIGEST,
      media_type: 'application/vnd.oci.image.index.v1+json',
      platforms: ['linux/amd64', 'linux/arm64'],
      images: [image('ghcr.io', 'acme/team/app'), image('docker.io', 'acme/app')],
    },
  });
});

it('says that nothing changed', async () => {
  const { type, data } = payloadOf(await unchanged());
  expect([type, data.images[0].result]).toEqual(['image.unchanged', 'unchanged']);
});

it('says why nothing was published, on one line', async () => {
  const message = 'ghcr.io refused.\nGET https://…\n';
  const { type, data } = payloadOf(await failed({ message }));
  expect(type).toBe('image.publish_failed');
  expect(data.error).toEqual({
    code: 'PUSH_DENIED',
    message: 'ghcr.io refused.',
    fix: 'Add `packages: write`.',
  });
  expect(data.images).toMatchObject([
    { tags: ['1.2.3', 'latest'], digest: '', result: 'failed' },
    { tags: ['1.2.3', 'latest'], digest: '', result: 'failed' },
  ]);
});

it('has another id for another run, digest or kind, and the same for another attempt', async () => {
  const idOf = async (event: Promise<NotifyEvent>) => (await event).id;
  const usual = await idOf(published());
  expect(await idOf(published({ facts: { runAttempt: '2' } }))).toBe(usual);
  const others = await Promise.all([
    idOf(published({ facts: { runId: '2' } })),
    idOf(published({ report: { digest: `sha256:${'0'.repeat(64)}` } })),
    idOf(unchanged()),
    idOf(failed()),
  ]);
  expect(new Set([usual, ...others]).size).toBe(5);
});

it('says of an image that existed which commit it is of, and not on which ref the run is', async () => {
  const commit = '0123456789012345678901234567890123456789';
  const { data } = payloadOf(await published({ commit }));
  expect([data.sha, data.ref]).toEqual([commit, '']);
});

it('stays under 20 kB with 1000 tags, and says what is missing', async () => {
  const tags = Array.from({ length: 1000 }, (_, at) => `type=raw,value=${'t'.repeat(60)}${at}`);
  const event = await published({ raw: { images: 'acme/app', tags: tags.join('\n') } });
  const body = FORMATS.generic(event).messages[0]?.body ?? '';
  expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  const [shown] = payloadOf(event).data.images;
  expect(shown.tags.length).toBeGreaterThan(100);
  expect(shown.tags.length + shown.tags_omitted).toBe(1000);
});

it('stays under 20 kB with 200 images, and says what is missing', async () => {
  const images = Array.from({ length: 200 }, (_, at) => `r${at}.example/${'n'.repeat(100)}`);
  const { data } = payloadOf(await published({ raw: { images: images.join('\n') } }));
  expect(data.images.length + data.images_omitted).toBe(200);
});

it.each(HOSTILE)('carries %j as text', async (text) => {
  const facts = { on: { kind: 'branch', name: text } as const, actor: text };
  const { data } = payloadOf(await published({ raw: { images: 'acme/app' }, facts }));
  const shown = text.replace(/[\r\n\u202e]+/g, ' ').trim();
  expect([data.ref, data.actor]).toEqual([expect.stringContaining(shown.slice(0, 3)), shown]);
  expect(data.ref).not.toMatch(/[\r\n\u202e]/);
});
