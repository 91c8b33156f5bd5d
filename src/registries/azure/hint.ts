import type { RegistryError } from '../../oci/index.ts';
import type { Target } from '../provider.ts';
import { parseAcrHost } from './host.ts';

/** The user name beside a token that Azure Container Registry itself has given. */
export const NULL_GUID = '00000000-0000-0000-0000-000000000000';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Without a login it answers 401 to everybody; 403 at the door means the network. */
export function isFirewall(text: string): boolean {
  return /is not allowed access|aka\.ms\/acr\/firewall/i.test(text);
}

/** What opens it. `text` is the registry's answer, which names the address. */
export function firewallFix(registry: string, text: string): string {
  const name = parseAcrHost(registry)?.name ?? registry;
  const [, address = 'ADDRESS'] = /client with IP\W*([0-9a-f.:]+)/i.exec(text) ?? [];
  return `The firewall of ${registry} keeps this runner out, before any login. Let its address in (\`az acr network-rule add --name ${name} --ip-address ${address}\`), or use a runner inside the network of its private endpoint. Hosted runners change their address with every job.`;
}

/** The line that lets an identity push. */
export function roleLine(registry: string, assignee: string): string {
  const name = parseAcrHost(registry)?.name ?? registry;
  return `az role assignment create --assignee ${assignee} --role AcrPush --scope "$(az acr show --name ${name} --query id --output tsv)"`;
}

/** A registry with conditions on its repositories does not look at the usual role. */
export const ABAC =
  'A registry in the mode "RBAC Registry + ABAC Repository Permissions" wants the role "Container Registry Repository Writer" in its place.';

/** The fix for what Azure Container Registry refused. */
export function hintOf({ kind, detail = '' }: RegistryError, target: Target): string | undefined {
  const { registry, repository, username } = target;
  if (isFirewall(detail)) return firewallFix(registry, detail);
  if (/client id must be guid|not registered with AAD/i.test(detail)) {
    return `"${username ?? ''}" is not the client id of a service principal. Set \`username\` to its application (client) id, not to its name or object id; or use \`tenant-id\` and \`client-id\` without a password.`;
  }
  if (kind === 'unauthorized') return loginHint(target);
  if (kind !== 'denied' || repository === undefined) return undefined;
  if (username !== undefined && !isGuid(username)) {
    return `"${username}" may not push to ${repository}. Give the scope map of this token the actions content/write and content/read for it: \`az acr scope-map update\`.`;
  }
  const assignee = username === undefined || username === NULL_GUID ? 'CLIENT_ID' : username;
  return `Who logged in lacks a role: \`${roleLine(registry, assignee)}\`. ${ABAC} It takes effect after some minutes.`;
}

function loginHint({ registry, username }: Target): string {
  if (username === undefined) {
    return `Set \`tenant-id\` and \`client-id\` for a login by the job's ID token, or \`username\` and \`password\` of a service principal or a token of ${registry}.`;
  }
  if (username === NULL_GUID) {
    return 'The registry did not accept this token; it ends after 3 hours. Make it in the same job (`az acr login --expose-token`), or set `tenant-id` and `client-id`, and it is made anew in time.';
  }
  return isGuid(username)
    ? `The registry rejected the service principal ${username}. Its secret may have ended (\`az ad app credential reset --id ${username}\`), or it has no role there: \`${roleLine(registry, username)}\`.`
    : `The registry rejected "${username}". The admin account is called like the registry and must be enabled; a token may be disabled, or its password at an end; the user name of a service principal is its client id.`;
}
