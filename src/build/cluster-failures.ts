import type { KnownFailure } from './failure-table.ts';

/** Before what the API server answered: what buildx wanted of it. */
const ASKED = String.raw`(?:error for bootstrap|error while calling \w+\.\w+ for) "[^"]*": `;
const ADDRESS = String.raw`\w+ "(?<address>https?://[^/"]+)[^"]*": `;

/** What a builder of the driver `kubernetes` fails with. Recorded from buildx 0.29.1: __tests__/builder/kubernetes. */
export const CLUSTER_FAILURES: readonly KnownFailure[] = [
  {
    pattern:
      /is forbidden: User "(?<user>[^"]*)" cannot (?<verb>\w+) resource "(?<resource>[^"]*)" in API group "[^"]*" in the namespace "(?<namespace>[^"]*)"/,
    code: 'BUILDER_FAILED',
    cause: ({ user, verb, resource, namespace }) =>
      `the cluster does not let ${user} ${verb} ${resource} in the namespace ${namespace}`,
    fix: ({ namespace }) =>
      `Correct \`namespace=\` in \`driver-opts\`, or bind a Role in ${namespace} that allows it: docs/builders.md#kubernetes has all that is needed.`,
  },
  {
    pattern: /namespaces "(?<name>[^"]*)" not found/,
    code: 'BUILDER_FAILED',
    cause: ({ name }) => `the cluster has no namespace ${name}`,
    fix: ({ name }) =>
      `Correct \`namespace=\` in \`driver-opts\` (without it the kubeconfig’s counts), or make it: \`kubectl create namespace ${name}\`.`,
  },
  {
    pattern: /expected (?<wanted>\d+) replicas to be ready, got (?<ready>\d+)/,
    code: 'BUILDER_FAILED',
    cause: ({ wanted, ready }) =>
      `${ready} of ${wanted} pods of the builder were ready when the time was up`,
    fix: () =>
      'Look at why with `cleanup: false` and `kubectl describe pod`: an image that cannot be pulled (`image=` in `driver-opts`), no node that fits `nodeselector=`, `tolerations=` and `requests.cpu=`, a quota, or a policy against privileged pods (`rootless=true`). A node that starts on demand needs longer than two minutes: `timeout=10m`.',
  },
  {
    pattern: /command terminated with exit code (?<status>\d+)/,
    code: 'BUILDER_FAILED',
    cause: ({ status }) => `a pod of the builder went away while it built (exit code ${status})`,
    fix: () =>
      'Most likely it ran out of memory, or its node was needed for others: raise `requests.memory=` and `limits.memory=` in `driver-opts`. `kubectl get events` says why.',
  },
  {
    pattern:
      /"Unhandled Error" err="(?<words>[^"]*)|(?:unable to upgrade connection|error dialing backend): (?<words>.*)/,
    code: 'BUILDER_FAILED',
    cause: ({ words }) => `there is no connection to a pod of the builder: ${words}`,
    fix: () =>
      'Run again. If it happens again, look at what stands between this machine, the API server and the node: it has to let SPDY/3.1 through (`Upgrade: SPDY/3.1`), for as long as a build takes.',
  },
  {
    pattern: new RegExp(`${ASKED}Unauthorized`),
    code: 'BUILDER_FAILED',
    cause: () => 'the cluster does not take the login of the kubeconfig (Unauthorized)',
    fix: () =>
      'Most likely its token has expired: make the kubeconfig in a step right before this one, and check that KUBECONFIG names it.',
  },
  {
    pattern: new RegExp(`${ASKED}${ADDRESS}.*(?:x509|tls): (?<words>.*)`),
    code: 'BUILDER_FAILED',
    cause: ({ address, words }) =>
      `the certificate of the cluster at ${address} is not believed: ${words}`,
    fix: () =>
      'Add the cluster’s authority to the kubeconfig: `certificate-authority-data`. Its `server` must be a name that the certificate has.',
  },
  {
    pattern: new RegExp(`${ASKED}${ADDRESS}(?<words>.*)`),
    code: 'BUILDER_FAILED',
    cause: ({ address, words }) => `the cluster at ${address} could not be reached: ${words}`,
    fix: () =>
      'Check `server` in the kubeconfig, and that this machine is let through to it (private endpoint, allowed addresses, VPN, `HTTPS_PROXY`).',
  },
];
