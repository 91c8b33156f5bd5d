import type { ErrorCode } from '../errors.ts';

/** How to tell one typical failure, in a user's words. */
export interface KnownFailure {
  /** On BuildKit's last `ERROR:` line. */
  readonly pattern: RegExp;
  /** On what the failing instruction printed, too, where BuildKit only tells its exit code. */
  readonly output?: RegExp;
  readonly code?: ErrorCode;
  /** `''` keeps BuildKit's words. The groups of the match: `file`, `name`, … */
  readonly cause: (groups: Readonly<Record<string, string | undefined>>) => string;
  readonly fix: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const AS_IT_IS = () => '';
const FREE_SPACE =
  'Free space, or use a runner with a larger disk: `docker system df` shows what the engine keeps, `docker buildx prune` removes what builds have left.';
const OTHER_BUILDER =
  'Switch the engine to the containerd image store, or create a builder with `docker buildx create --use` and name it in `builder`.';

/** The first that matches is told. Recorded from BuildKit: __tests__/build/outputs. */
export const FAILURES: readonly KnownFailure[] = [
  {
    pattern: /did not complete successfully: exit code/,
    output: /exec format error/,
    cause: () => 'it is for another processor than this one (exec format error)',
    fix: () =>
      'Build that `platform` natively (see "Each platform on its own runner", or `append` for a node of its own), or leave `emulation` on, where the builder is on this machine’s engine; check that the base image is for it.',
  },
  {
    pattern: /did not complete successfully: exit code/,
    output: /no space left on device/i,
    cause: () => 'the disk is full',
    fix: () => FREE_SPACE,
  },
  {
    pattern: /did not complete successfully: exit code/,
    output:
      /could not resolve host|temporary failure (?:in name resolution|resolving)|bad address|no such host/i,
    cause: () => 'a name could not be resolved, so the network of the build does not reach it',
    fix: () =>
      'Check the name. Behind a proxy set HTTPS_PROXY, which the build gets as an argument; for hosts of this network use `add-hosts` or `network: host`.',
  },
  {
    pattern: /did not complete successfully: exit code: 137\b/,
    cause: () => 'it was killed (exit code 137)',
    fix: () => 'Most likely it ran out of memory: use a larger runner, or fewer jobs in parallel.',
  },
  {
    pattern: /did not complete successfully: exit code: (?<status>[0-9]+)/,
    cause: ({ status }) => `exit code ${status}`,
    fix: () => '',
  },
  {
    pattern: /failed to calculate checksum of ref \S+: "(?<file>[^"]*)": not found/,
    cause: ({ file }) => `"${file}" is not in the build context`,
    fix: () =>
      'Check the path (it is relative to `context`), .dockerignore, and that the file exists before this step.',
  },
  {
    pattern: /target stage "(?<name>[^"]*)" could not be found/,
    cause: ({ name }) => `the Dockerfile has no stage "${name}"`,
    fix: () => 'Correct `target`, or name the stage: `FROM … AS name`.',
  },
  {
    pattern: /failed to read dockerfile: open (?<file>.*): no such file or directory/,
    code: 'DOCKERFILE_MISSING',
    cause: ({ file }) => `there is no Dockerfile "${file}" in the build context`,
    fix: () => 'Correct `file` or `context`.',
  },
  {
    pattern: /^context deadline exceeded$/,
    cause: () => 'the builder did not answer in time',
    fix: () =>
      'Check its `endpoint` from this machine. A daemon with TLS wants `cacert`, `cert` and `key` in `driver-opts`, for the very name in `endpoint`.',
  },
  {
    pattern: /no builder "(?<name>[^"]*)" found/,
    cause: ({ name }) => `there is no builder "${name}"`,
    fix: () => 'Correct `builder`, or leave it empty. `docker buildx ls` lists what there is.',
  },
  {
    pattern: /Cannot connect to the Docker daemon at (?<address>\S+)\. /,
    code: 'NO_ENGINE',
    cause: ({ address }) => `no Docker Engine answers at ${address}`,
    fix: () => 'Start the Docker Engine, or point DOCKER_HOST at one.',
  },
  {
    pattern:
      /(?<what>Multi-platform build|Attestation|OCI exporter) is not supported for the docker driver/,
    cause: ({ what }) => `this builder cannot do it (${what})`,
    fix: () => OTHER_BUILDER,
  },
  {
    pattern: /http: server gave HTTP response to HTTPS client/,
    cause: AS_IT_IS,
    fix: () =>
      "The registry speaks plain HTTP: add it to the engine's `insecure-registries`, or to the builder's configuration.",
  },
  {
    pattern: /x509: certificate signed by unknown authority/,
    cause: AS_IT_IS,
    fix: () =>
      "The registry's certificate is of a private CA: add the CA to the engine (/etc/docker/certs.d) or to the builder's configuration.",
  },
  {
    pattern: /(?:write|mkdir|open) (?<file>[^:]{1,1000}): no space left on device/,
    cause: ({ file }) => `the disk is full, writing ${file}`,
    fix: () => FREE_SPACE,
  },
  {
    pattern: /access token has insufficient scopes/,
    cause: AS_IT_IS,
    fix: () =>
      "The login to Docker Hub in docker's configuration is good for some repositories alone: one by OIDC, or of an organization. Remove the login step before this one and set `connection-id` here, which is kept away from pulls; or add this image to the ruleset.",
  },
  {
    pattern: /failed to fetch anonymous token: .*ghcr\.io\/token.*403/,
    cause: AS_IT_IS,
    fix: () =>
      'No login to ghcr.io reached the builder, and the image is not public: add `permissions: packages: read`, or log in with `registry-auth`. On a self-hosted runner another job may have logged out meanwhile: give each runner a DOCKER_CONFIG of its own.',
  },
  {
    pattern: /no basic auth credentials|: 401 Unauthorized$/,
    cause: AS_IT_IS,
    fix: () =>
      'No login to that registry reached the builder, or one that it does not take. Name it in `registry-auth` with exactly the host of the image: another region or account is another registry.',
  },
  {
    pattern: /invalid character '<' looking for beginning of value/,
    cause: AS_IT_IS,
    fix: () =>
      'A web page came in place of the registry’s answer: from a proxy, a firewall or a login page between the builder and the registry. 413 there means that it takes no layer of this size.',
  },
  {
    pattern: /unexpected (?:HTTP )?status.*: 50\d /,
    cause: AS_IT_IS,
    fix: () => 'The registry has an outage: see its status page, and run again.',
  },
  {
    pattern: /push access denied, repository does not exist or may require authorization/,
    cause: AS_IT_IS,
    fix: () =>
      'Check the spelling of the repository, that it exists, and that the login may push to it: for Docker Hub an access token with Read & Write scope of a member of the namespace.',
  },
  {
    pattern: /toomanyrequests: |429 Too Many Requests/,
    cause: AS_IT_IS,
    fix: () =>
      'The registry limits how often images may be pulled: log in to it with `registry-auth`, or run again later.',
  },
  {
    pattern: /secret (?<id>\S+): not found/,
    cause: ({ id }) => `it wants the secret "${id}", which was not handed over`,
    fix: ({ id }) => `Add \`secrets: ${id}=…\` (or \`secret-files\`, \`secret-envs\`).`,
  },
  {
    pattern: /invalid empty ssh agent socket|unset ssh forward key (?<id>\S+)/,
    cause: () => 'it wants an SSH agent, and there is none',
    fix: () =>
      'Set `ssh: default` where an agent runs (SSH_AUTH_SOCK), or name a key: `ssh: id=path`.',
  },
  {
    pattern: /base name \((?<name>.*)\) should not be blank/,
    cause: ({ name }) => `${name} is empty, so there is no base image`,
    fix: () => 'Set it in `build-args`, or give the `ARG` before the first `FROM` a default.',
  },
  {
    pattern: /dockerfile parse error on line (?<line>\d+): (?<words>.*)/,
    cause: ({ line, words }) => `line ${line} of the Dockerfile cannot be read: ${words}`,
    fix: () =>
      'Correct that line. An instruction that newer Dockerfiles know needs `# syntax=docker/dockerfile:1` as the first one.',
  },
  {
    pattern: /circular dependency detected on stage: (?<name>\S+)/,
    cause: ({ name }) => `the stage "${name}" needs itself`,
    fix: () => 'Copy from another stage.',
  },
  {
    pattern:
      /granting entitlement (?<name>\S+) is not allowed|(?<name>network\.host|security\.insecure) is not allowed/,
    cause: ({ name }) => `it needs ${name}, which is not allowed`,
    fix: ({ name }) =>
      `Add \`allow: ${name}\`; the builder must allow it as well (\`buildkitd-flags: --allow-insecure-entitlement ${name}\`).`,
  },
  {
    pattern: /no match for platform in manifest/,
    cause: AS_IT_IS,
    fix: () =>
      'The base image does not exist for one of the `platforms`: leave that out, or take a base image that has it.',
  },
  {
    pattern: /docker exporter does not (?:currently )?support exporting manifest lists/,
    cause: () => 'an image for several platforms cannot be loaded into this engine',
    fix: () =>
      'Leave out `load`, build one platform, or switch the engine to the containerd image store.',
  },
  {
    pattern:
      /error writing (?:layer blob|manifest blob)|failed to (?:export|reserve) cache|Cache export is not supported/,
    cause: AS_IT_IS,
    fix: () =>
      'The cache could not be written: add `,ignore-error=true` to `cache-to`, or use `cache: auto`, which never fails a build. The docker driver with the classic image store can only write `type=inline`.',
  },
  {
    pattern:
      /failed to load cache key: .*(?:dial tcp|no such host|status code|status 4|status 5|timeout)/,
    cause: AS_IT_IS,
    fix: () =>
      'An `ADD` of an address failed: check the address, and that the builder can reach it.',
  },
  {
    pattern: /permission denied while trying to connect to the Docker daemon socket/i,
    code: 'NO_ENGINE',
    cause: () => 'this user may not use the Docker Engine',
    fix: () => 'Add the user to the group `docker`, or run the step as another.',
  },
  {
    pattern:
      /rpc error: code = Unavailable|error reading from server: EOF|closing transport due to/,
    cause: () => 'the builder went away while it worked',
    fix: () =>
      'Most likely it ran out of memory, or somebody removed it: use a larger runner, or fewer platforms at a time.',
  },
  {
    pattern: /failed to resolve reference "(?<image>\S*buildkit\S*)": .*/,
    cause: ({ image }) => `the image of the builder, ${image}, could not be pulled`,
    fix: () =>
      'Check that the engine reaches its registry, or name a copy in `driver-opts`: `image=registry.corp.example/moby/buildkit:buildx-stable-1`. Without `driver` and `driver-opts` an engine with the containerd image store needs none.',
  },
  {
    pattern:
      /failed to resolve source metadata for (?<image>\S+): .*(?:no such host|connection refused|timeout|reset by peer|EOF|50[0-9])/,
    cause: AS_IT_IS,
    fix: ({ image }) =>
      `The registry of the image ${image} could not be reached: check the name, and the proxy of the builder, then run again.`,
  },
  {
    pattern:
      /failed to resolve source metadata for (?<image>\S+): .*(?:401|403|denied|insufficient_scope|not found)/,
    cause: AS_IT_IS,
    fix: ({ image }) =>
      `Check the name of the image ${image}; if it is private, log in to its registry with \`registry-auth\`.`,
  },
];
