import { randomBytes } from 'node:crypto';

/** Access tokens that were given: for whom, and until when, in milliseconds. */
export type Tokens = Map<string, { readonly principals: readonly string[]; readonly end: number }>;

export function issueToken(tokens: Tokens, principals: readonly string[], seconds: number): string {
  const token = `ya29.${randomBytes(40).toString('base64url')}`;
  tokens.set(token, { principals, end: Date.now() + seconds * 1000 });
  return token;
}

/** Who shows a token; nobody after its end. */
export function principalsOf(tokens: Tokens, token: string): readonly string[] {
  const found = tokens.get(token);
  return found && found.end > Date.now() ? found.principals : [];
}

export const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
