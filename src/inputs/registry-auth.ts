import { IDENTITY_KEYS } from '../registries/index.ts';
import type { Problems } from './values.ts';
import { parseYamlList } from './yaml-list.ts';

const BASIC_KEYS = ['registry', 'username', 'password'] as const;
const KEYS = [...BASIC_KEYS, ...IDENTITY_KEYS, 'id-token', 'ecr', 'scope'] as const;
export type Key = (typeof KEYS)[number];
export type Fields = Partial<Record<Key, string>>;

/** One entry of the list, and where it stands: `registry-auth[0]`. */
export interface AuthEntry {
  readonly fields: Fields;
  readonly path: string;
}

/** Nobody quotes these. */
const NUMBERS: ReadonlySet<string> = new Set(['role-duration-seconds', 'token-lifetime']);

const EXAMPLE =
  'Write a list, for example `- {registry: quay.io, username: robot, password: "…"}`.';

/** Reads `- {registry, username, password}` each, or the inputs of a login by OIDC in their place; anything else is a problem that names its path. */
export async function parseRegistryAuth(
  text: string,
  problems: Problems,
): Promise<readonly AuthEntry[]> {
  const entries = await parseYamlList({ input: 'registry-auth', text, example: EXAMPLE }, problems);
  return entries.flatMap((entry, index) => {
    const path = `registry-auth[${index}]`;
    const fields = toFields(entry, path, problems);
    return fields ? [{ fields, path }] : [];
  });
}

function toFields(entry: unknown, path: string, problems: Problems): Fields | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problems.add({ input: path, message: 'this is not a mapping', fix: EXAMPLE });
    return undefined;
  }
  const fields: Fields = {};
  for (const [key, value] of Object.entries(entry)) {
    const known = KEYS.find((name) => name === key);
    if (!known) {
      problems.add(unknownKey(key, value, path));
    } else if (typeof value === 'string' || value === null) {
      fields[known] = value ?? '';
    } else if (typeof value === 'number' && NUMBERS.has(known)) {
      fields[known] = String(value);
    } else {
      problems.add({
        input: `${path}.${key}`,
        message: 'this is not text',
        fix: 'Quote the value.',
      });
    }
  }
  return fields;
}

/** A key without a value is most likely the rest of an unquoted password with a comma in it, so it is not shown. */
function unknownKey(key: string, value: unknown, path: string) {
  const isRest = value === null || value === '';
  return {
    input: isRest ? path : `${path}.${key}`,
    message: isRest ? 'a key without a value' : 'unknown key',
    fix: `Known: ${BASIC_KEYS.join(', ')}, and the inputs of logins by OIDC.${isRest ? ' Quote values that hold commas.' : ''}`,
  };
}
