import { maskable } from './maskable.ts';

/** Replaces secrets in text: in its log GitHub's runner does this for actions, elsewhere nobody does. */
export interface Redactor {
  add(secret: string): void;
  apply(text: string): string;
}

export function createRedactor(): Redactor {
  let secrets: readonly string[] = [];
  return {
    add(secret) {
      const all = new Set([...secrets, ...maskable(secret).flatMap(encodings)]);
      // The longest first: what is left of one must not show because another is its beginning.
      secrets = [...all].sort((one, other) => other.length - one.length);
    },
    apply(text) {
      let clean = text;
      for (const value of secrets) clean = clean.replaceAll(value, '***');
      return clean;
    },
  };
}

/** As it stands in JSON and in URLs. */
function encodings(secret: string): readonly string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
}
