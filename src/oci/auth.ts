import { ask } from './ask.ts';
import { type Challenge, chooseChallenge } from './challenge.ts';
import type { Settings } from './options.ts';
import type { Retry } from './retry.ts';
import type { Scope } from './scope.ts';
import { basicAuthorization } from './token.ts';
import { bearer, createTokens, type Tokens } from './token-cache.ts';
import type { Credentials } from './types.ts';

/** The `Authorization` of requests to one registry. */
export interface Auth {
  /** The header for a request, as far as it is known that one is needed. */
  authorize(scopes: readonly Scope[]): Promise<string | undefined>;
  /** Another header after the registry refused with 401, or `undefined` if there is none. */
  renew(answer: Refused, scopes: readonly Scope[]): Promise<string | undefined>;
  /** How the registry wants to be authenticated to; `undefined` if it is open. */
  challenge(): Promise<Challenge | undefined>;
  readonly token: Tokens;
  credentials(): Promise<Credentials | undefined>;
}

export interface Refused {
  readonly challenge: string | null;
  /** What was sent. */
  readonly authorization: string | undefined;
}

export function createAuth(settings: Settings, retry: Retry): Auth {
  const token = createTokens(settings, retry);
  let learned: Promise<Challenge | undefined> | undefined;

  const credentials = () => settings.credentials({ rejected: false });

  /** One request tells for all others; a failure is not remembered. */
  const challenge = (): Promise<Challenge | undefined> => {
    learned ??= learnChallenge(settings, retry).catch((error: unknown) => {
      learned = undefined;
      throw error;
    });
    return learned;
  };

  return {
    challenge,
    credentials,
    token,
    async authorize(scopes) {
      const offered = await challenge();
      if (offered?.scheme === 'bearer') return bearer(await token(offered, scopes));
      const known = offered && (await credentials());
      return known && basicAuthorization(known);
    },
    async renew({ challenge: header, authorization }, scopes) {
      const offered = chooseChallenge(header);
      if (!offered) return undefined;
      learned = Promise.resolve(offered);
      if (offered.scheme === 'bearer') {
        return unless(authorization, bearer(await token(offered, scopes, authorization)));
      }
      const known = await settings.credentials({ rejected: authorization !== undefined });
      return known && unless(authorization, basicAuthorization(known));
    },
  };
}

/** Asks the registry how it wants to be authenticated to, and whether it is one. */
async function learnChallenge(settings: Settings, retry: Retry): Promise<Challenge | undefined> {
  const answer = await ask(settings, retry);
  return answer.status === 401 ? chooseChallenge(answer.challenge) : undefined;
}

function unless(rejected: string | undefined, header: string): string | undefined {
  return header === rejected ? undefined : header;
}
