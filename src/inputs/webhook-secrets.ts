import { type Secret, secret } from '../secret.ts';
import type { Problems } from './values.ts';
import { type Given, readList } from './webhook-fields.ts';

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#symmetric */
const PREFIX = 'whsec_';
const FEWEST_BYTES = 24;
const MOST_SECRETS = 2;

export interface Secrets {
  readonly secrets: readonly Secret[];
  readonly warnings: readonly string[];
}

/** The signing secrets of one entry: the current one, and an old one that some receivers still have. */
export function readSecrets(given: Given, problems: Problems): Secrets {
  const input = `${given.path}.secret`;
  if (given.values.secret === undefined) return { secrets: [], warnings: [] };
  const values = readList(given, 'secret', problems);
  const warnings: string[] = [];
  if (values.length === 0 || values.includes('')) {
    problems.add({
      input,
      message: 'this is empty',
      fix: 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.',
    });
  }
  if (values.length > MOST_SECRETS) {
    const fix = 'Keep the current one and the one before it.';
    problems.add({ input, message: `${values.length} secrets are too many`, fix });
  }
  for (const value of values.filter((each) => each !== '')) {
    const size = keySize(value);
    if (size === undefined) {
      problems.add({
        input,
        message: `what follows \`${PREFIX}\` is not base64`,
        fix: `Make one with \`echo ${PREFIX}$(openssl rand -base64 32)\`.`,
      });
    } else if (size < FEWEST_BYTES) {
      warnings.push(
        `${input}: ${size} bytes are easy to guess. Use at least ${FEWEST_BYTES}, for example from \`echo ${PREFIX}$(openssl rand -base64 32)\`.`,
      );
    }
  }
  return { secrets: values.map(secret), warnings };
}

/** Bytes of the key, `undefined` where there is none to be had. */
function keySize(value: string): number | undefined {
  if (!value.startsWith(PREFIX)) return new TextEncoder().encode(value).length;
  const text = value.slice(PREFIX.length);
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0;
  return isBase64 ? (text.replace(/=+$/, '').length * 3) >> 2 : undefined;
}
