/** What is decided about src/: who may know whom, and the few exceptions with their reasons. */

/**
 * Floors from top to bottom. A room (a folder, or a file directly in src/) imports from its own floor and from floors
 * below, types included. A new room has to be given its place here.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['entry', 'index.ts'],
  ['adapters'],
  [
    ...['pipeline.ts', 'decide.ts', 'produce', 'test-image.ts', 'deliver.ts', 'archive-image.ts'],
    ...['existing', 'targets', 'stopwatch.ts'],
  ],
  ['notify'],
  // What a run says is made of what the floors below decided and did.
  ['report'],
  ['publish', 'verify', 'bake', 'build', 'builder', 'engine', 'login', 'plan'],
  ['tagging', 'inputs', 'registries', 'reference', 'image', 'serve'],
  [
    ...['oci', 'oidc', 'errors.ts', 'error-catalog.ts', 'ports.ts', 'problem.ts', 'secret.ts'],
    ...['settle-all.ts', 'options.ts', 'scratch.ts', 'match-within.ts', 'bytes.ts'],
    ...['child-environment.ts', 'code-host.ts', 'meanwhile.ts', 'nearest.ts'],
  ],
];

/** No clock, no environment, no network, no disk: the same arguments give the same result. */
export const PURE: readonly string[] = [
  ...['tagging', 'reference', 'plan', 'inputs', 'report', 'problem.ts', 'error-catalog.ts'],
  ...[
    'bake',
    'build/argv.ts',
    'build/attestations.ts',
    'build/fitting-annotations.ts',
    'build/cache.ts',
    'build/cache-use.ts',
    'build/environment.ts',
    'build/remote.ts',
    'build/metadata.ts',
    'build/output.ts',
    'build/failure.ts',
    'build/errors.ts',
    'build/known-failures.ts',
    'build/failure-table.ts',
    'build/cluster-failures.ts',
    'build/progress.ts',
    'build/dockerfile-path.ts',
    ...['builder/builder.ts', 'builder/needs.ts', 'builder/create-argv.ts', 'builder/foreign.ts'],
    ...['builder/buildkitd-config.ts', 'builder/dockerfile-stages.ts', 'builder/executed.ts'],
    'notify/event.ts',
    'notify/statement.ts',
    'notify/formats',
  ],
];

/** Modules of Node that only compute, by the file that may load them for pure code. */
export const PURE_MODULES: Readonly<Record<string, string>> = {
  // A hash shortens names that are too long for a tag.
  'tagging/sanitize.ts': 'node:crypto',
  // Artifacts of several images must not have the same name.
  'plan/artifact-name.ts': 'node:crypto',
  // The same event has the same id.
  'notify/event-id.ts': 'node:crypto',
  // The only way to stop a regular expression that never ends.
  'match-within.ts': 'node:vm',
};

/** Modules of Node that only compute, by the file of oci/ that may load them beside node:crypto. */
export const OCI_MODULES: Readonly<Record<string, string>> = {
  // Tells whether an address is private; opens no connection.
  'oci/addresses.ts': 'node:net',
};

/** Files that may take a secret out of its wrapper. */
export const REVEALING: readonly string[] = [
  'build/secrets.ts',
  'login/credentials.ts',
  'login/exchanges.ts',
  'notify/mask.ts',
  'notify/request.ts',
];

/** Parts of one host that another may use. */
export const SHARED_BY_HOSTS: readonly string[] = [
  // A command that runs in a step of a workflow is about the same run.
  'adapters/github/context.ts',
  'adapters/github/code-host.ts',
  'adapters/github/id-token.ts',
];

/** Longer than MAX_FILE_LINES, and why. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'inputs/build-schema.ts': 'a table: one entry per input of a build',
  'error-catalog.ts': 'a table: one entry per error code',
  'build/failure-table.ts': 'a table: one entry per failure of a build',
};

export const MAX_FILE_LINES = 200;
export const MAX_FUNCTION_LINES = 60;
export const MAX_PARAMETERS = 3;
