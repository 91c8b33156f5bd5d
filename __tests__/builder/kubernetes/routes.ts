import type { IncomingMessage } from 'node:http';
import { authorize, type User } from './access.ts';
import type { Cluster, Kept, Pod } from './cluster.ts';
import { CONFIG_MAP, DELETE_OPTIONS, DEPLOYMENT } from './messages.ts';
import { type ConfigMap, type Deployment, matches } from './objects.ts';
import { decode, type Fields, type Message } from './protobuf.ts';
import { notFound, type Place, Refusal, SUCCESS } from './refusal.ts';

/** As RBAC names it. */
export interface Done {
  readonly verb: string;
  readonly resource: string;
  /** `''` where the object has none yet, or all are meant. */
  readonly name: string;
}

export interface Context {
  readonly cluster: Cluster;
  readonly done: Done[];
  /** Throws where nobody knows who asks. */
  readonly userOf: (request: IncomingMessage) => User;
}

interface Path extends Place {
  readonly query: URLSearchParams;
}

const PATH =
  /^\/(?:api\/v1|apis\/(?<group>apps)\/v1)\/namespaces\/(?<namespace>[^/]+)\/(?<resource>[a-z]+)(?:\/(?<name>[^/]+)(?:\/(?<sub>[a-z]+))?)?$/;
/** Resources by their group; anything else is not asked for by buildx. */
const KNOWN = ['apps/deployments', '/configmaps', '/pods', '/pods/exec'];

export function parsePath({ url = '' }: IncomingMessage): Path {
  const { pathname, searchParams: query } = new URL(url, 'https://localhost');
  const {
    group = '',
    namespace = '',
    resource,
    name = '',
    sub,
  } = PATH.exec(pathname)?.groups ?? {};
  const full = sub ? `${resource}/${sub}` : `${resource}`;
  if (!KNOWN.includes(`${group}/${full}`)) {
    throw new Refusal(404, 'NotFound', 'the server could not find the requested resource');
  }
  return { group, namespace, resource: full, name, query };
}

const VERBS: Readonly<Record<string, string>> = { POST: 'create', PUT: 'update', DELETE: 'delete' };

/** Does what is asked, and answers an object. */
export function answer(request: IncomingMessage, body: Buffer, context: Context): object {
  const user = context.userOf(request);
  const path = parsePath(request);
  const verb = VERBS[request.method ?? ''] ?? (path.name === '' ? 'list' : 'get');
  authorize(user, verb, path);
  if (!/(?:^|,)application\/json(?:,|$)/.test(request.headers.accept ?? '')) {
    throw new Refusal(406, 'NotAcceptable', 'only application/json is answered here');
  }
  if (path.resource === 'pods/exec') {
    throw new Refusal(400, 'BadRequest', 'Upgrade request required');
  }
  context.done.push({ verb, resource: path.resource, name: path.name });
  const { cluster } = context;
  if (path.resource === 'pods') return podList(path, verb, cluster);
  const read = (message: Message, kind: string) => readBody(request, body, { message, kind });
  if (path.resource === 'configmaps') {
    const kind = { kind: 'ConfigMap', apiVersion: 'v1' };
    return change(cluster.configMaps, verb, path, { read, message: CONFIG_MAP, kind });
  }
  const kind = { kind: 'Deployment', apiVersion: 'apps/v1' };
  const object = change(cluster.deployments, verb, path, { read, message: DEPLOYMENT, kind });
  return 'spec' in object
    ? { ...object, status: cluster.status(object as Deployment & object) }
    : object;
}

interface Kind {
  readonly read: (message: Message, kind: string) => Fields;
  readonly message: Message;
  readonly kind: { readonly kind: string; readonly apiVersion: string };
}

function change<T extends Deployment | ConfigMap>(
  kept: Kept<T>,
  verb: string,
  path: Path,
  { read, message, kind }: Kind,
): object {
  switch (verb) {
    case 'get':
      return { ...kind, ...kept.get(path) };
    case 'create':
      return { ...kind, ...kept.create(path, read(message, kind.kind)) };
    case 'update':
      return { ...kind, ...kept.replace(path, read(message, kind.kind)) };
    case 'delete':
      read(DELETE_OPTIONS, 'DeleteOptions');
      kept.delete(path);
      return SUCCESS;
    default:
      throw new Refusal(405, 'MethodNotAllowed', `${verb} is not for ${path.resource}`);
  }
}

function podList({ namespace, query }: Path, verb: string, cluster: Cluster): object {
  if (verb !== 'list') throw new Refusal(405, 'MethodNotAllowed', `${verb} is not for pods`);
  const selector = Object.fromEntries(
    (query.get('labelSelector') ?? '').split(',').map((each) => each.split('=')),
  );
  const items = cluster
    .pods(namespace)
    .filter(({ metadata }) => matches(selector, metadata.labels ?? {}))
    .map(({ node: _, ...pod }) => pod);
  return { kind: 'PodList', apiVersion: 'v1', metadata: {}, items };
}

/** The pod that a command shall be started in. */
export function findPod(request: IncomingMessage, { cluster, userOf, done }: Context): Pod {
  const user = userOf(request);
  const path = parsePath(request);
  // https://kubernetes.io/docs/reference/access-authn-authz/authorization/ (request verb)
  authorize(user, request.method === 'POST' ? 'create' : 'get', path);
  const pod = cluster.pods(path.namespace).find(({ metadata }) => metadata.name === path.name);
  if (!pod) throw notFound({ ...path, resource: 'pods' });
  if (pod.status.phase === 'Running') {
    done.push({ verb: 'create', resource: path.resource, name: path.name });
    return pod;
  }
  throw new Refusal(400, 'BadRequest', `pod ${path.name} does not have a host assigned`);
}

/** Before what is sent by protobuf stands a mark; around it, the kind. */
const MARK = Buffer.from('k8s\0');
const UNKNOWN: Message = {
  1: ['typeMeta', { 1: ['apiVersion', 'text'], 2: ['kind', 'text'] }],
  3: ['contentEncoding', 'text'],
  4: ['contentType', 'text'],
};

/** https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding */
function readBody(
  { headers }: IncomingMessage,
  body: Buffer,
  { message, kind }: { readonly message: Message; readonly kind: string },
): Fields {
  if (headers['content-type'] !== 'application/vnd.kubernetes.protobuf') {
    const text = `the body is of the type ${headers['content-type']}`;
    throw new Refusal(415, 'UnsupportedMediaType', text);
  }
  if (!body.subarray(0, MARK.length).equals(MARK)) {
    throw new Refusal(400, 'BadRequest', 'the body is not protobuf of Kubernetes');
  }
  const { typeMeta, raw = {} } = decode(body.subarray(MARK.length), {
    ...UNKNOWN,
    2: ['raw', message],
  });
  const given = (typeMeta as { readonly kind?: string }).kind;
  if (given !== kind) throw new Refusal(400, 'BadRequest', `a ${given} in place of a ${kind}`);
  return raw as Fields;
}
