import type { WebhookEvent } from '../../inputs/webhook-request.ts';
import type { Format } from '../message.ts';
import { JSON_TYPE } from '../message.ts';
import { rfc3339 } from '../per-tag.ts';
import { toChat } from './chat.ts';

const COLORS: Readonly<Record<WebhookEvent, number>> = {
  published: 0x2da44e,
  unchanged: 0x6e7781,
  failed: 0xcf222e,
};

/**
 * Discord's webhooks, one request per run. No mention works, and foreign text stands in inline code, where Markdown counts for
 * nothing. https://discord.com/developers/docs/resources/webhook#execute-webhook
 */
export const discord: Format = (event) => {
  const { title, facts, url } = toChat(event);
  const fields = facts.map(({ name, lines }) => ({
    name,
    value: lines.map((line) => `\`${line.replaceAll('`', 'ˋ')}\``).join('\n'),
  }));
  const embed = {
    title,
    ...(url !== '' && { url }),
    color: COLORS[event.kind],
    timestamp: rfc3339(event.time),
    fields,
  };
  const body = JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } });
  return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
