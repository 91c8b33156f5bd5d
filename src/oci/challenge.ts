/** One way to authenticate that a registry offers. Names of parameters are in lower case. */
export interface Challenge {
  readonly scheme: 'basic' | 'bearer';
  readonly parameters: Readonly<Record<string, string>>;
}

/** A scheme, or a parameter whose value is a token or a quoted string, with what may stand between. */
const PART =
  /[\s,]*(?:([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))|([!#$%&'*+.^_`|~\w-]+))/y;

/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges and commas inside quotes.
 * https://www.rfc-editor.org/rfc/rfc9110#field.www-authenticate
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  for (const [, name, quoted, plain, scheme] of header.matchAll(new RegExp(PART, 'gy'))) {
    if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), parameters: {} });
    else if (name !== undefined) {
      const parameters = found.at(-1)?.parameters;
      if (parameters)
        parameters[name.toLowerCase()] ??= quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    }
  }
  return found.filter((challenge): challenge is Challenge =>
    /^(?:basic|bearer)$/.test(challenge.scheme),
  );
}

/** The best of the challenges: a token is better than sending the password each time. */
export function chooseChallenge(header: string | null): Challenge | undefined {
  const challenges = parseChallenges(header ?? '');
  const bearer = challenges.find(
    ({ scheme, parameters }) => scheme === 'bearer' && parameters.realm,
  );
  return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}
