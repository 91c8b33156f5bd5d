import type { Answer } from './answer.ts';
import type { Auth } from './auth.ts';
import type { RequestBody } from './call.ts';
import type { RegistryError } from './error.ts';
import { follow } from './follow.ts';
import type { Settings } from './options.ts';
import { refusalError } from './refusal.ts';
import type { Retry } from './retry.ts';
import type { Scope } from './scope.ts';
import { createWarnings } from './warnings.ts';

/** A request to the registry. */
export interface RegistryRequest {
  readonly method: string;
  readonly url: URL;
  readonly scopes: readonly Scope[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  /** As in `FetchRequest`. */
  readonly reusesMemory?: boolean;
  /** Whether it reads or writes a tag and nothing else: more of these may be under way than of other requests. */
  readonly isAboutTag?: boolean;
  /** Statuses that are an answer; all others are errors. */
  readonly accept: readonly number[];
}

interface Parts {
  readonly settings: Settings;
  readonly auth: Auth;
  readonly retry: Retry;
}

/**
 * One request with its authorization. A 401 is answered once with a fresh one, if there is another; any status that the request
 * does not accept becomes an error.
 */
export function createExchange({
  settings,
  auth,
  retry,
}: Parts): (request: RegistryRequest) => Promise<Answer> {
  const warn = createWarnings(settings.onWarning);

  const refused = async (
    answer: Answer,
    body: string,
    authorization: string | undefined,
  ): Promise<RegistryError> => {
    const isNamed = (await auth.credentials()) !== undefined;
    const identified = isNamed && authorization?.startsWith('Bearer ') === true;
    const { host, clock } = settings;
    return refusalError({ ...answer, host, body, now: clock.now(), identified });
  };

  return async (request) => {
    await retry.ready();
    const { url, scopes, accept } = request;
    const send = async (authorization: string | undefined): Promise<Answer> => {
      const answer = await follow({ headers: {}, ...request, authorization }, settings);
      retry.answered();
      warn(answer.headers);
      return answer;
    };
    let authorization = url.origin === settings.origin ? await auth.authorize(scopes) : undefined;
    let answer = await send(authorization);
    // Nobody else may ask for credentials.
    if (answer.status === 401 && answer.url.origin === settings.origin) {
      const body = await answer.beginning();
      const challenge = answer.headers.get('www-authenticate');
      const renewed = await auth.renew({ challenge, authorization }, scopes);
      if (renewed === undefined) throw await refused(answer, body, authorization);
      authorization = renewed;
      answer = await send(authorization);
    }
    if (accept.includes(answer.status)) return answer;
    throw await refused(answer, await answer.beginning(), authorization);
  };
}
