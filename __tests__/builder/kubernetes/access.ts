import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { type Place, Refusal } from './refusal.ts';

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** Somebody with a role in one namespace. */
export interface User {
  /** Of one with a client certificate: its common name. */
  readonly name: string;
  /** Of one with a bearer token. */
  readonly token?: string;
  readonly namespace: string;
  readonly rules: readonly Rule[];
}

/** Who asks: by a certificate of our authority, else by token. A token that has expired is like any other that nobody knows. */
export function authenticate(request: IncomingMessage, users: readonly User[]): User {
  const socket = request.socket as TLSSocket;
  const name = socket.authorized ? socket.getPeerCertificate().subject?.CN : undefined;
  const token = /^Bearer (?<token>.+)$/.exec(request.headers.authorization ?? '')?.groups?.token;
  const user = users.find((each) =>
    name === undefined ? token !== undefined && each.token === token : each.name === name,
  );
  if (user) return user;
  throw new Refusal(401, 'Unauthorized', 'Unauthorized');
}

/** Throws unless a rule of the user's allows it, there. */
export function authorize(user: User, verb: string, place: Place): void {
  const { group, resource, namespace, name } = place;
  const allowed =
    namespace === user.namespace &&
    user.rules.some(
      ({ apiGroups, resources, verbs }) =>
        apiGroups.includes(group) && resources.includes(resource) && verbs.includes(verb),
    );
  if (allowed) return;
  const full = group === '' ? resource : `${resource}.${group}`;
  const what = name === '' ? full : `${full} "${name}"`;
  throw new Refusal(
    403,
    'Forbidden',
    `${what} is forbidden: User "${user.name}" cannot ${verb} resource "${resource}" in API group "${group}" in the namespace "${namespace}"`,
    { name, group, kind: resource },
  );
}
