import { providerOf } from '../registries/index.ts';
import { parseCommaList } from './lists.ts';
import { quote } from './quote.ts';
import type { LoginRequest } from './request.ts';
import type { Problems } from './values.ts';

/**
 * Adds the registries of further accounts of AWS to logins, each in the region and form of one that is there: docker/login-action's
 * `AWS_ACCOUNT_IDS`. A registry that has a login of its own keeps it. The variable may be there for another step of the job, so
 * without a login to Amazon ECR it means nothing.
 */
export function withAccounts(
  logins: readonly LoginRequest[],
  text: string,
  problems: Problems,
): readonly LoginRequest[] {
  const ids = parseCommaList(text);
  const known = new Set(logins.map(({ registry }) => registry));
  const added = logins.filter(isOfAccount).flatMap((login) =>
    ids.flatMap((id) => {
      const registry = login.registry.replace(/^\d+/, id);
      return known.has(registry) ? [] : [{ ...login, registry }];
    }),
  );
  if (added.length > 0) checkIds(ids, problems);
  return [...logins, ...added];
}

/** Whether the login is to the registry of an account, and not with user name and password as they are. */
function isOfAccount(login: LoginRequest): login is LoginRequest & { readonly registry: string } {
  const isFinal = login.how === 'password' && login.isFinal === true;
  return !isFinal && login.registry !== undefined && providerOf(login.registry).id === 'ecr';
}

function checkIds(ids: readonly string[], problems: Problems): void {
  for (const id of ids) {
    if (/^\d{12}$/.test(id)) continue;
    problems.add({
      input: 'aws-account-ids',
      message: `${quote(id)} is no account of AWS`,
      fix: 'Write its 12 digits; several are separated by commas.',
    });
  }
}
