import { type AuthEntry, parseRegistryAuth } from './registry-auth.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

/** Logins of the inputs that are lists, in the order of the inputs. */
export async function parseAuthEntries(
  typed: Typed,
  problems: Problems,
): Promise<readonly AuthEntry[]> {
  const auth = typed('registry-auth');
  const entries = auth === '' ? [] : await parseRegistryAuth(auth, problems);
  const identities = typed('registry-identities');
  if (identities === '') return entries;
  // Few lists are of that form.
  const { parseRegistryIdentities } = await import('./registry-identities.ts');
  return [...entries, ...(await parseRegistryIdentities(identities, problems))];
}
