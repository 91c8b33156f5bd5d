import type { Answer } from './answer.ts';
import { RegistryError } from './error.ts';
import { follow } from './follow.ts';
import type { Settings } from './options.ts';
import { refusalError } from './refusal.ts';
import type { Retry } from './retry.ts';

/** What `GET /v2/` says: an open registry answers 200, others 401 with a challenge. */
export interface Asked {
  readonly status: 200 | 401;
  readonly challenge: string | null;
}

/**
 * `GET /v2/`, end-1 of the specification, with or without authorization. Anything that does not look like a registry is an
 * error of kind `not-a-registry`; captive portals answer 200 to everything.
 */
export async function ask(
  settings: Settings,
  retry: Retry,
  authorization?: string,
): Promise<Asked> {
  const patience = retry.patience();
  for (;;) {
    try {
      await retry.ready();
      return await askOnce(settings, retry, authorization);
    } catch (error) {
      await patience.wait(error);
    }
  }
}

async function askOnce(
  settings: Settings,
  retry: Retry,
  authorization: string | undefined,
): Promise<Asked> {
  const url = new URL('/v2/', settings.origin);
  const answer = await follow({ method: 'GET', url, headers: {}, authorization }, settings);
  retry.answered();
  const body = await answer.beginning();
  const { status, headers } = answer;
  const isOwn = answer.url.origin === settings.origin;
  if (status === 401 && isOwn) return { status, challenge: headers.get('www-authenticate') };
  if (status === 200 && isOwn && looksLikeRegistry(answer, body))
    return { status, challenge: null };
  const isElsewhere = status === 200 || status === 404 || status === 401 || status < 400;
  if (!isElsewhere) {
    throw refusalError({ ...answer, host: settings.host, body, now: settings.clock.now() });
  }
  throw new RegistryError({
    kind: 'not-a-registry',
    host: settings.host,
    status,
    message: `${settings.host} is not a container registry: ${answer.url.host} answered ${status} to GET /v2/, and not as a registry does`,
  });
}

/** The body is not specified; real ones are empty, a JSON object, or a word. */
function looksLikeRegistry({ headers }: Answer, body: string): boolean {
  if (headers.get('docker-distribution-api-version') !== null) return true;
  const isHtml = /\bhtml\b/i.test(headers.get('content-type') ?? '');
  return !isHtml && !body.trimStart().startsWith('<');
}
