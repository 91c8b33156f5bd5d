import { parseLines } from './lists.ts';
import type { Problems } from './values.ts';
import { parseWebhook } from './webhook.ts';
import type { WebhookRequest } from './webhook-request.ts';
import { parseYamlList } from './yaml-list.ts';

const INPUT = 'webhooks';
const EXAMPLE =
  'Write one URL per line, or a YAML list, for example `- {url: "https://…", format: slack}`.';

/**
 * Reads the input `webhooks`: URLs, one per line, or a YAML list of URLs and of mappings. URLs are secrets, so that no
 * message quotes one.
 */
export async function parseWebhooks(
  text: string,
  problems: Problems,
): Promise<readonly WebhookRequest[]> {
  if (text.trim() === '') return [];
  const isYaml = /^\s*(?:#[^\n]*\n\s*)*(?:-\s|\[|\{|[a-z]+:\s)/.test(text);
  const entries = isYaml
    ? await parseYamlList({ input: INPUT, text, example: EXAMPLE }, problems)
    : parseLines(text);
  const seen = new Map<string, string>();
  return entries.flatMap((entry, index) => {
    const input = `${INPUT}[${index}]`;
    const parsed = parseWebhook(entry, input, problems);
    if (!parsed) return [];
    const earlier = seen.get(parsed.address);
    seen.set(parsed.address, earlier ?? input);
    if (earlier === undefined) return [parsed.webhook];
    problems.add({
      input: `${input}.url`,
      message: `this is the URL of ${earlier} again (${parsed.webhook.host})`,
      fix: 'Keep one of them.',
    });
    return [];
  });
}
