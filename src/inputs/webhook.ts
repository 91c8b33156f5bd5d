import { secret } from '../secret.ts';
import { quote } from './quote.ts';
import { type Problems, parseBoolean, parseChoice } from './values.ts';
import { type Given, readHeaders, readList, readText } from './webhook-fields.ts';
import {
  WEBHOOK_EVENTS,
  WEBHOOK_FORMATS,
  type WebhookEvent,
  type WebhookFormat,
  type WebhookRequest,
} from './webhook-request.ts';
import { readSecrets } from './webhook-secrets.ts';
import { formatFor, parseWebhookUrl } from './webhook-url.ts';

const KEYS = [
  ...['url', 'format', 'secret', 'headers', 'auth', 'audience', 'events', 'when', 'required'],
] as const;
const FORMATS = Object.keys(WEBHOOK_FORMATS) as [WebhookFormat, ...WebhookFormat[]];
/** What Flux's receivers expect. https://fluxcd.io/flux/components/notification/receivers/ */
const DEFAULT_AUDIENCE = 'notification-controller';

export interface ParsedWebhook {
  readonly webhook: WebhookRequest;
  /** The URL in one spelling, to find doubles. */
  readonly address: string;
}

/** Reads one entry, a URL or a mapping. `undefined` after a problem that leaves nothing to go on with. */
export function parseWebhook(
  entry: unknown,
  path: string,
  problems: Problems,
): ParsedWebhook | undefined {
  const given = toGiven(entry, path, problems);
  if (!given) return undefined;
  const text = (key: string) => readText(given, key, problems);
  const url = parseWebhookUrl(text('url'), `${path}.url`, problems);
  const format = parseChoice(
    {
      input: `${path}.format`,
      text: text('format') || (url ? formatFor(url) : 'generic'),
      choices: FORMATS,
    },
    problems,
  );
  const audience = readAudience(given, problems);
  const { secrets, warnings } = readSecrets(given, problems);
  const headers = readHeaders(given, { sendsToken: audience !== undefined }, problems);
  const events = readEvents(given, format, problems);
  const required = parseBoolean(
    { input: `${path}.required`, text: text('required'), fallback: false },
    problems,
  );
  if (!url) return undefined;
  const webhook: WebhookRequest = {
    input: path,
    url: secret(url.href),
    host: url.host,
    format,
    secrets,
    headers,
    ...(audience !== undefined && { audience }),
    events,
    required,
    warnings,
  };
  return { webhook, address: url.href };
}

function toGiven(entry: unknown, path: string, problems: Problems): Given | undefined {
  if (typeof entry === 'string') return { path, values: { url: entry } };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    const fix = 'Write a URL, or a mapping such as `{url: "https://…", format: slack}`.';
    problems.add({ input: path, message: 'this is no URL and no mapping', fix });
    return undefined;
  }
  for (const [key, value] of Object.entries(entry)) {
    if (KEYS.some((known) => known === key)) continue;
    // The rest of an unquoted secret with a comma in it looks like a key without a value.
    const isRest = value === null || value === '';
    problems.add({
      input: isRest ? path : `${path}.${key.slice(0, 40)}`,
      message: isRest ? 'a key without a value' : 'unknown key',
      fix: `Known: ${KEYS.join(', ')}.${isRest ? ' Quote values that hold commas.' : ''}`,
    });
  }
  return { path, values: entry as Readonly<Record<string, unknown>> };
}

/** With `auth: oidc` the audience, else nothing. */
function readAudience(given: Given, problems: Problems): string | undefined {
  const auth = readText(given, 'auth', problems);
  const audience = readText(given, 'audience', problems);
  if (auth === '' || auth === 'none') {
    if (audience !== '') {
      problems.add({
        input: `${given.path}.audience`,
        message: 'an audience needs `auth: oidc`',
        fix: 'Add `auth: oidc`, or leave `audience` out.',
      });
    }
    return undefined;
  }
  if (auth === 'oidc') return audience || DEFAULT_AUDIENCE;
  problems.add({
    input: `${given.path}.auth`,
    message: `${quote(auth)} is not one of its values`,
    fix: 'Use `oidc` or `none`; other credentials go into `headers`.',
  });
  return undefined;
}

function readEvents(
  given: Given,
  format: WebhookFormat,
  problems: Problems,
): readonly WebhookEvent[] {
  const key =
    given.values.events === undefined && given.values.when !== undefined ? 'when' : 'events';
  const facts: {
    readonly events: readonly WebhookEvent[];
    readonly default: readonly WebhookEvent[];
  } = WEBHOOK_FORMATS[format];
  const words = readList(given, key, problems).flatMap((word) => word.split(/[\s,]+/));
  const events = words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const event = WEBHOOK_EVENTS.find((known) => known === word);
      const isSendable = event !== undefined && facts.events.includes(event);
      if (isSendable) return [event];
      problems.add({
        input: `${given.path}.${key}`,
        message: event
          ? `the format ${format} cannot say ${quote(word)}`
          : `${quote(word)} is no event`,
        fix: `Use ${facts.events.map((each) => `\`${each}\``).join(', ')}.`,
      });
      return [];
    });
  return events.length > 0 ? [...new Set(events)] : facts.default;
}
