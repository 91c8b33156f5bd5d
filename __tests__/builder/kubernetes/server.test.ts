import { request } from 'node:https';
import { json } from 'node:stream/consumers';
import { type Bench, CI, startBench } from './bench.ts';

// The stand-in itself: what a real server refuses, it has to refuse.

let bench: Bench;
let address: URL;
let ca: string;
beforeAll(async () => {
  bench = await startBench();
  const { clusters } = JSON.parse(bench.server.kubeconfig({ token: CI.token }));
  address = new URL(clusters[0].cluster.server);
  ca = atob(clusters[0].cluster['certificate-authority-data']);
});
afterAll(() => bench[Symbol.asyncDispose]());

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/ci/deployments';

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** What the server answers; everything is right unless told otherwise. */
async function ask({ method = 'GET', path = `${DEPLOYMENTS}/x`, headers, body }: Asked) {
  const usual = { authorization: `Bearer ${CI.token}`, accept: 'application/json' };
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof json>>>();
  request(
    new URL(path, address),
    { method, ca, headers: { ...usual, 'content-type': PROTOBUF, ...headers } },
    (response) => json(response).then(resolve, reject),
  )
    .on('error', reject)
    .end(body);
  return promise as Promise<{ readonly code: number; readonly message: string }>;
}

/** A field of protobuf that holds text or a message. */
function field(number: number, ...content: readonly (string | Buffer)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => Buffer.from(each)));
  return Buffer.concat([Buffer.from([number * 8 + 2, bytes.length]), bytes]);
}

function object(kind: string, ...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('k8s\0'),
    field(1, field(2, kind)),
    field(2, Buffer.concat(fields)),
  ]);
}

/** An entry of a map of labels. */
const label = (value: string) => [field(1, 'app'), field(2, value)];

test.each<[string, Asked, number, RegExp]>([
  ['nobody', { headers: { authorization: '' } }, 401, /Unauthorized/],
  ['somebody unknown', { headers: { authorization: 'Bearer other' } }, 401, /Unauthorized/],
  [
    'another namespace',
    { path: '/api/v1/namespaces/kube-system/pods' },
    403,
    /pods is forbidden: .* cannot list .* "kube-system"/,
  ],
  ['a verb too many', { path: DEPLOYMENTS }, 403, /cannot list resource "deployments"/],
  ['another resource', { path: '/api/v1/namespaces/ci/secrets' }, 404, /could not find/],
  ['what is not there', {}, 404, /deployments.apps "x" not found/],
  ['an answer that it cannot give', { headers: { accept: PROTOBUF } }, 406, /application\/json/],
  [
    'a body of another type',
    { method: 'POST', path: DEPLOYMENTS, headers: { 'content-type': 'text/plain' } },
    415,
    /text\/plain/,
  ],
  [
    'another kind',
    { method: 'POST', path: DEPLOYMENTS, body: object('Pod') },
    400,
    /a Pod in place of a Deployment/,
  ],
  [
    'a field that is unknown',
    { method: 'POST', path: DEPLOYMENTS, body: object('Deployment', field(1, field(15, 'x'))) },
    400,
    /unknown field "raw.metadata.#15"/,
  ],
  [
    'a name that is none',
    { method: 'POST', path: DEPLOYMENTS, body: object('Deployment', field(1, field(1, 'My_App'))) },
    422,
    /lowercase RFC 1123 subdomain/,
  ],
  [
    'a selector of other pods',
    {
      method: 'POST',
      path: DEPLOYMENTS,
      body: object(
        'Deployment',
        field(1, field(1, 'app')),
        field(
          2,
          field(2, field(1, ...label('app'))),
          field(3, field(1, field(11, ...label('other')))),
        ),
      ),
    },
    422,
    /does not match template `labels`/,
  ],
  [
    'a command in a pod without an upgrade',
    { method: 'POST', path: '/api/v1/namespaces/ci/pods/x/exec?command=buildctl' },
    400,
    /upgrade request required/i,
  ],
  [
    'a command in a pod that is not there',
    {
      method: 'POST',
      path: '/api/v1/namespaces/ci/pods/x/exec?command=buildctl',
      headers: { connection: 'Upgrade', upgrade: 'SPDY/3.1' },
    },
    404,
    /pods "x" not found/,
  ],
])('refuses %s', async (_, asked, code, message) => {
  expect(await ask(asked)).toMatchObject({
    kind: 'Status',
    status: 'Failure',
    code,
    message: expect.stringMatching(message),
  });
  expect(bench.server.cluster.deployments.ever).toEqual([]);
});
