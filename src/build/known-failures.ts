import type { ErrorCode } from '../errors.ts';
import type { BuildFailure } from './failure.ts';

/** How to tell one typical failure, in a user's words. */
interface KnownFailure {
  /** On BuildKit's last `ERROR:` line. */
  readonly pattern: RegExp;
  readonly code?: ErrorCode;
  /** `''` keeps BuildKit's words. The groups of the match: `file`, `name`, … */
  readonly cause: (groups: Readonly<Record<string, string | undefined>>) => string;
  readonly fix: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const AS_IT_IS = () => '';
const OTHER_BUILDER =
  'Switch the engine to the containerd image store, or create a builder with `docker buildx create --use` and name it in `builder`.';

/** The first that matches is told. Recorded from BuildKit: __tests__/build/outputs. */
const FAILURES: readonly KnownFailure[] = [
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
    pattern: /(?:write|mkdir|open) (?<file>[^:]+): no space left on device/,
    cause: ({ file }) => `the disk is full, writing ${file}`,
    fix: () =>
      'Free space, or use a runner with a larger disk: `docker system df` shows what the engine keeps, `docker buildx prune` removes what builds have left.',
  },
  {
    pattern: /toomanyrequests: |429 Too Many Requests/,
    cause: AS_IT_IS,
    fix: () =>
      'The registry limits how often images may be pulled: log in to it with `registry-auth`, or run again later.',
  },
  {
    pattern:
      /(?<image>\S+): failed to resolve source metadata for .*(?:401|403|denied|insufficient_scope|not found)/,
    cause: AS_IT_IS,
    fix: ({ image }) =>
      `Check the name of the base image ${image}; if it is private, log in to its registry with \`registry-auth\`.`,
  },
];

export interface Explained {
  readonly code: ErrorCode;
  readonly cause: string;
  readonly fix?: string;
}

/** What a failure means and what to do about it, as far as that is known. */
export function explainFailure({ summary }: BuildFailure): Explained {
  for (const { pattern, code = 'BUILD_FAILED', cause, fix } of FAILURES) {
    const match = pattern.exec(summary);
    if (!match) continue;
    const groups = match.groups ?? {};
    const advice = fix(groups);
    return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
  }
  return { code: 'BUILD_FAILED', cause: summary };
}
