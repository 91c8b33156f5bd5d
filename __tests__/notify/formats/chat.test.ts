import { FORMATS } from '../../../src/notify/formats/index.ts';
import { DIGEST } from '../../report/sample.ts';
import { failed, HOSTILE, published } from '../events.ts';

type Chat = 'slack' | 'teams' | 'discord';
const CHATS: readonly Chat[] = ['slack', 'teams', 'discord'];

type Json = { readonly [key: string]: unknown };

/** The one message, as JSON. */
function bodyOf(format: Chat, event: Parameters<(typeof FORMATS)[Chat]>[0]) {
  const { messages } = FORMATS[format](event);
  expect(messages).toHaveLength(1);
  return JSON.parse(messages[0]?.body ?? '');
}

/** Every text in it, by the object that holds it. */
function objectsIn(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

it('Slack gets a fallback text, a header, facts and a link', async () => {
  expect(bodyOf('slack', await published())).toEqual({
    text: 'Published ghcr.io/acme/team/app 1.2.3 and 1 more',
    blocks: [
      {
        type: 'header',
        text: {
          type: 'plain_text',
          text: 'Published ghcr.io/acme/team/app 1.2.3 and 1 more',
          emoji: false,
        },
      },
      {
        type: 'section',
        fields: [
          '*Images*\n`ghcr.io/acme/team/app: 1.2.3, latest`\n`acme/app: 1.2.3, latest`',
          `*Digest*\n\`${DIGEST}\``,
          '*Platforms*\n`linux/amd64, linux/arm64`',
          '*Source*\n`acme/app v1.2.3 (860c190)`',
          '*Started by*\n`octocat`',
        ].map((text) => ({ type: 'mrkdwn', text, verbatim: true })),
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: '<https://github.com/acme/app/actions/runs/1|Open>',
            verbatim: true,
          },
        ],
      },
    ],
  });
});

it('Teams gets an adaptive card', async () => {
  const { type, attachments } = bodyOf('teams', await published());
  expect([type, attachments.length]).toEqual(['message', 1]);
  expect(attachments[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: {
      type: 'AdaptiveCard',
      version: '1.4',
      actions: [
        {
          type: 'Action.OpenUrl',
          title: 'Open',
          url: 'https://github.com/acme/app/actions/runs/1',
        },
      ],
    },
  });
  const texts = objectsIn(attachments[0].content.body).flatMap(({ text }) => text ?? []);
  expect(texts).toContain('Published ghcr.io/acme/team/app 1.2.3 and 1 more');
  expect(texts).toContain(DIGEST);
});

it('Discord gets one embed, and no mention works', async () => {
  const { embeds, allowed_mentions } = bodyOf('discord', await published());
  expect(allowed_mentions).toEqual({ parse: [] });
  expect(embeds).toMatchObject([
    {
      title: 'Published ghcr.io/acme/team/app 1.2.3 and 1 more',
      url: 'https://github.com/acme/app/actions/runs/1',
      timestamp: '2026-01-02T03:04:05Z',
    },
  ]);
  expect(embeds[0].fields).toContainEqual({ name: 'Digest', value: `\`${DIGEST}\`` });
});

it.each(CHATS)('%s is told why publishing failed, and what to change', async (format) => {
  const text = JSON.stringify(bodyOf(format, await failed()));
  expect(text).toContain('Could not publish ghcr.io/acme/team/app 1.2.3');
  expect(text).toContain('PUSH_DENIED: ghcr.io did not let us push.');
  expect(text).toContain('packages: write');
});

describe.each(HOSTILE)('%j in branch, actor and error', (hostile) => {
  const facts = { on: { kind: 'branch', name: hostile } as const, actor: hostile };
  const event = () => published({ raw: { images: 'acme/app', tags: 'type=sha' }, facts });

  it('is neither a mention nor a link nor markup in Slack', async () => {
    const body = bodyOf('slack', await event());
    for (const { type, text, verbatim } of objectsIn(body)) {
      if (type !== 'mrkdwn') continue;
      expect(verbatim).toBe(true);
      // All that is not in code is ours.
      const own = String(text).replace(/`[^`\n]*`/g, '');
      expect(own).toMatch(/^(?:\*[A-Za-z ]+\*\n+|<https:\/\/[^<>|]+\|Open>)$/);
      for (const code of String(text).match(/`[^`]*`/g) ?? []) expect(code).not.toMatch(/[<>\n]/);
    }
    expect(body.text).toBe('Published acme/app sha-860c190');
  });

  it('is plain text in Teams', async () => {
    for (const each of objectsIn(bodyOf('teams', await event()))) {
      if (typeof each.text === 'string') expect(each.type).toBe('TextRun');
      expect(each.type).not.toBe('TextBlock');
      expect(each).not.toHaveProperty('msteams');
    }
  });

  it('is code in Discord', async () => {
    const { embeds } = bodyOf('discord', await event());
    for (const { value } of embeds[0].fields) expect(value).toMatch(/^(?:`[^`\n]+`(?:\n|$))+$/);
  });
});

describe('the services’ limits hold with much of everything', () => {
  const long = 'x'.repeat(5000);
  const images = Array.from({ length: 60 }, (_, at) => `r${at}.example/${'n'.repeat(200)}`);
  const tags = Array.from({ length: 100 }, (_, at) => `type=raw,value=${'t'.repeat(100)}${at}`);
  const event = () =>
    published({
      raw: { images: images.join('\n'), tags: tags.join('\n') },
      facts: { on: { kind: 'branch', name: '&'.repeat(5000) }, actor: '<'.repeat(5000) },
    });

  it('Slack', async () => {
    for (const sample of [await event(), await failed({ message: long, fix: '<'.repeat(5000) })]) {
      const { text, blocks } = bodyOf('slack', sample);
      expect(text.length).toBeLessThan(3000);
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(blocks[0].text.text.length).toBeLessThanOrEqual(150);
      expect(blocks[1].fields.length).toBeLessThanOrEqual(10);
      for (const field of blocks[1].fields) expect(field.text.length).toBeLessThanOrEqual(2000);
    }
  });

  it('Teams', async () => {
    const sizes = [await event(), await failed({ message: long, fix: long })].map((sample) =>
      Buffer.byteLength(JSON.stringify(bodyOf('teams', sample))),
    );
    expect(Math.max(...sizes)).toBeLessThan(28_000);
  });

  it('Discord', async () => {
    for (const sample of [await event(), await failed({ message: long, fix: long })]) {
      const [{ title, fields }] = bodyOf('discord', sample).embeds;
      expect(title.length).toBeLessThanOrEqual(256);
      expect(fields.length).toBeLessThanOrEqual(25);
      let total = title.length;
      for (const { name, value } of fields) {
        expect(name.length).toBeLessThanOrEqual(256);
        expect(value.length).toBeLessThanOrEqual(1024);
        total += name.length + value.length;
      }
      expect(total).toBeLessThanOrEqual(6000);
    }
  });
});
