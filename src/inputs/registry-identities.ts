import type { AuthEntry, Fields, Key } from './registry-auth.ts';
import type { Problems } from './values.ts';
import { parseYamlList } from './yaml-list.ts';

/** What the list calls a key, and what that is here; `''`: the registry's own name says it. */
type Names = ReadonlyMap<string, Key | ''>;

/** https://github.com/docker/github-builder#registry-authentication */
const TYPES: ReadonlyMap<string, Names> = new Map([
  ['dockerhub', names(['username', 'username'], ['connection_id', 'connection-id'])],
  ['aws-ecr', names(['role-to-assume', 'role-to-assume'], ['region', ''])],
  [
    'gcp-wif',
    names(
      ['workload_identity_provider', 'workload-identity-provider'],
      ['service_account', 'service-account'],
      ['project_id', ''],
    ),
  ],
]);

function names(...own: readonly [string, Key | ''][]): Names {
  return new Map([['registry', 'registry'], ...own]);
}

const EXAMPLE =
  'Write a list, for example `- {type: aws-ecr, registry: …, role-to-assume: …}`, or use `registry-auth`.';

/** Reads logins by OIDC as docker/github-builder lists them; anything else is a problem that names its path. */
export async function parseRegistryIdentities(
  text: string,
  problems: Problems,
): Promise<readonly AuthEntry[]> {
  const input = 'registry-identities';
  const entries = await parseYamlList({ input, text, example: EXAMPLE }, problems);
  return entries.flatMap((entry, index) => {
    const path = `${input}[${index}]`;
    const fields = toFields(entry, path, problems);
    return fields ? [{ fields, path }] : [];
  });
}

function toFields(entry: unknown, path: string, problems: Problems): Fields | undefined {
  const { type = '', ...typed } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const known = TYPES.get(String(type));
  if (!known) {
    const types = [...TYPES.keys()].join(', ');
    problems.add({ input: `${path}.type`, message: `this is none of ${types}`, fix: EXAMPLE });
    return undefined;
  }
  const fields: Fields = type === 'dockerhub' ? { registry: 'docker.io' } : {};
  for (const [key, value] of Object.entries(typed)) {
    const name = known.get(key);
    if (name === undefined || typeof value !== 'string') {
      const fix = `Known: ${[...known.keys()].join(', ')}.`;
      problems.add({ input: `${path}.${key}`, message: 'unknown key', fix });
    } else if (name !== '') fields[name] = value;
  }
  return fields;
}
