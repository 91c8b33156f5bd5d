import type { Format } from '../message.ts';
import { JSON_TYPE } from '../message.ts';
import { type ChatFact, toChat } from './chat.ts';

/**
 * Slack's incoming webhooks, one request per run. Foreign text stands in inline code and is escaped, so that it is neither a
 * mention nor a link; `verbatim` keeps Slack from looking for names in it.
 * https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
export const slack: Format = (event) => {
  const { title, facts, url } = toChat(event);
  const body = JSON.stringify({
    text: escapeText(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      { type: 'section', fields: facts.map((fact) => markdown(toField(fact))) },
      ...(url === '' ? [] : [{ type: 'context', elements: [markdown(link(url))] }]),
    ],
  });
  return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};

function markdown(text: string) {
  return { type: 'mrkdwn', text, verbatim: true };
}

function toField({ name, lines }: ChatFact): string {
  return [`*${name}*`, ...lines.map((line) => `\`${escapeText(line)}\``)].join('\n');
}

function link(url: string): string {
  return `<${escapeText(url).replaceAll('|', '%7C')}|Open>`;
}

/** Slack has no way to write a backtick inside of code. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('`', 'ˋ');
}
