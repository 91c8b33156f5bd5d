import { FAILURES } from '../../src/build/failure-table.ts';
import { explainFailure } from '../../src/build/known-failures.ts';

const RAN = 'process "/bin/sh -c make" did not complete successfully: exit code: 1';

/** What BuildKit says, without its prefixes; lines that the instruction printed; what we make of it, and a part of the advice. */
const ROWS: readonly (readonly [string, readonly string[], cause: string, fix: string])[] = [
  [RAN, ['exec /bin/sh: exec format error'], 'another processor', 'emulation'],
  [RAN, ['tar: write error: No space left on device'], 'the disk is full', 'buildx prune'],
  [RAN, ["wget: bad address 'nowhere.invalid'"], 'could not be resolved', 'HTTPS_PROXY'],
  [RAN, ['make: *** [all] Error 1'], 'exit code 1', ''],
  ['secret tok: not found', [], 'the secret "tok"', 'secrets: tok=…'],
  [
    'failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
    [],
    'an SSH agent',
    '`ssh: default`',
  ],
  ['base name ($BASE) should not be blank', [], '$BASE is empty', '`build-args`'],
  [
    'dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)',
    [],
    'line 2 of the Dockerfile',
    '# syntax=',
  ],
  ['circular dependency detected on stage: x', [], '"x" needs itself', 'another stage'],
  ['failed to load LLB: network.host is not allowed', [], 'network.host', 'allow: network.host'],
  [
    'granting entitlement security.insecure is not allowed by build daemon configuration',
    [],
    'security.insecure',
    'allow: security.insecure',
  ],
  [
    'docker.io/library/old: no match for platform in manifest: not found',
    [],
    'no match for platform',
    '`platforms`',
  ],
  [
    'docker exporter does not support exporting manifest lists, use the oci exporter instead',
    [],
    'several platforms',
    '`load`',
  ],
  [
    'error writing layer blob: failed to do request: Head "https://127.0.0.1:1/v2/x/blobs/sha256:4": dial tcp 127.0.0.1:1: connect: connection refused',
    [],
    'error writing layer blob',
    'ignore-error=true',
  ],
  [
    'failed to load cache key: Get "http://127.0.0.1:1/x": dial tcp 127.0.0.1:1: connect: connection refused',
    [],
    'connection refused',
    '`ADD`',
  ],
  [
    'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
    [],
    'may not use the Docker Engine',
    'group `docker`',
  ],
  [
    'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
    [],
    'went away',
    'memory',
  ],
  [
    'nowhere.invalid/x: failed to resolve source metadata for nowhere.invalid/x:latest: failed to do request: Head "https://nowhere.invalid/v2/x/manifests/latest": dial tcp: lookup nowhere.invalid: no such host',
    [],
    'no such host',
    'could not be reached',
  ],
  [
    'acme/x: failed to resolve source metadata for docker.io/acme/x:latest: pull access denied, repository does not exist',
    [],
    'pull access denied',
    'registry-auth',
  ],
  // The others of a cluster are provoked in __tests__/builder/kubernetes/refused.test.ts.
  [
    'error while calling configMapClient.Create for "b0-config": namespaces "x" not found',
    [],
    'no namespace x',
    'kubectl create namespace x',
  ],
  [
    'unable to upgrade connection: container not found ("buildkitd")',
    [],
    'container not found',
    'SPDY/3.1',
  ],
  [
    'error for bootstrap "b0": Get "https://k.corp:6443/apis/apps/v1/namespaces/ci/deployments/b0": dial tcp: lookup k.corp: no such host',
    [],
    'https://k.corp:6443 could not be reached: dial tcp: lookup k.corp: no such host',
    'private endpoint',
  ],
];

it.each(ROWS)('%s %j', (summary, output, cause, fix) => {
  const explained = explainFailure({ summary, output });
  expect(explained.cause).toContain(cause);
  expect(explained.fix ?? '').toContain(fix);
});

it('knows the twenty most common failures, and more', () => {
  expect(FAILURES.length).toBeGreaterThanOrEqual(20);
});
