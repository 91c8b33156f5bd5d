import type { Format } from '../message.ts';
import { JSON_TYPE } from '../message.ts';
import { type ChatFact, toChat } from './chat.ts';

/**
 * An Adaptive Card for a Workflows webhook of Microsoft Teams, one request per run. Runs of text know no Markdown, so that
 * foreign text shows as it is; mentions need an entity, and there is none.
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 * https://adaptivecards.io/explorer/RichTextBlock.html
 */
export const teams: Format = (event) => {
  const { title, facts, url } = toChat(event);
  const color = event.kind === 'failed' ? 'Attention' : 'Good';
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      richText([{ text: title, weight: 'Bolder', size: 'Medium', color }]),
      ...facts.flatMap(toBlocks),
    ],
    ...(url !== '' && { actions: [{ type: 'Action.OpenUrl', title: 'Open', url }] }),
  };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content,
  };
  const body = JSON.stringify({ type: 'message', attachments: [attachment] });
  return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};

interface Run {
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Medium';
  readonly color?: 'Good' | 'Attention';
  readonly fontType?: 'Monospace';
}

function toBlocks({ name, lines }: ChatFact) {
  return lines.map((line, index) =>
    richText([
      ...(index === 0 ? [{ text: `${name}  `, weight: 'Bolder' } as const] : []),
      { text: line, fontType: 'Monospace' },
    ]),
  );
}

function richText(runs: readonly Run[]) {
  return {
    type: 'RichTextBlock',
    inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
  };
}
