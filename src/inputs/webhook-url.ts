import type { Problems } from './values.ts';
import type { WebhookFormat } from './webhook-request.ts';

/** Checks the address of a webhook. No message shows more of it than its host. */
export function parseWebhookUrl(text: string, input: string, problems: Problems): URL | undefined {
  const refuse = (message: string, fix: string) => {
    problems.add({ input, message, fix });
    return undefined;
  };
  if (text === '') {
    return refuse(
      'this is empty',
      'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.',
    );
  }
  if (/\s/.test(text) || !URL.canParse(text)) {
    return refuse(
      'this is not a URL',
      'Write a whole one, for example `https://example.com/hook`.',
    );
  }
  const url = new URL(text);
  url.hash = '';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(`${url.protocol} is not spoken here`, 'Use `https://`.');
  }
  if (url.username !== '' || url.password !== '') {
    const fix = 'Write `headers: {Authorization: "Basic …"}` instead.';
    return refuse(`the URL for ${url.host} has a user name or a password in it`, fix);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refuse(
      `${url.host} would be called without encryption`,
      'Use `https://`; only this machine itself is called by plain HTTP.',
    );
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Chat services refuse every body but their own. */
const FORMAT_BY_HOST: readonly (readonly [host: RegExp, format: WebhookFormat])[] = [
  [/^hooks\.slack(?:-gov)?\.com$/, 'slack'],
  [/^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/, 'discord'],
  [/\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)$/, 'teams'],
];

/** The format that an address alone tells, else `generic`. */
export function formatFor({ hostname }: URL): WebhookFormat {
  return FORMAT_BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? 'generic';
}
