import type { Command } from '../../src/inputs/schema.ts';

/** One of Docker's actions, and which of ours does its work. */
export interface ChainAction {
  readonly name: string;
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

/** What each `action.yml` declares, in the releases that docs/parity.md names. */
export const CHAIN: readonly ChainAction[] = [
  {
    name: 'docker/login-action',
    command: 'login',
    inputs: words('registry username password scope ecr logout registry-auth'),
    outputs: [],
  },
  {
    name: 'docker/metadata-action',
    command: 'publish',
    inputs: words(`
      context images tags flavor labels annotations sep-tags sep-labels sep-annotations bake-target
      github-token`),
    outputs: words(`
      version tags tag-names labels annotations json
      bake-file-tags bake-file-labels bake-file-annotations bake-file`),
  },
  {
    name: 'docker/setup-qemu-action',
    command: 'publish',
    inputs: words('image platforms reset cache-image'),
    outputs: words('platforms'),
  },
  {
    name: 'docker/setup-buildx-action',
    command: 'publish',
    inputs: words(`
      version driver driver-opts buildkitd-flags buildkitd-config buildkitd-config-inline use name
      endpoint platforms append keep-state cache-binary cleanup`),
    outputs: words('name driver platforms nodes'),
  },
  {
    name: 'docker/build-push-action',
    command: 'publish',
    inputs: words(`
      add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call
      cgroup-parent context file labels load network no-cache no-cache-filters outputs platforms
      provenance pull push sbom secrets secret-envs secret-files shm-size ssh tags target ulimit
      github-token`),
    outputs: words('imageid digest metadata'),
  },
  {
    name: 'docker/bake-action',
    command: 'bake',
    inputs: words(`
      builder source allow call files no-cache pull load provenance push sbom set targets vars
      github-token`),
    outputs: words('metadata'),
  },
  {
    name: 'docker/bake-action/subaction/matrix',
    command: 'bake',
    inputs: words('workdir files target fields'),
    outputs: words('matrix'),
  },
];

/** Variables that these actions, or the buildx that they start, read without an input for it. */
export const CHAIN_VARIABLES: readonly string[] = words(`
  DOCKER_LOGIN_SCOPE_DISABLED DOCKERHUB_OIDC_CONNECTIONID DOCKERHUB_OIDC_EXPIREIN AWS_ACCOUNT_IDS
  DOCKER_METADATA_PR_HEAD_SHA DOCKER_METADATA_SHORT_SHA_LENGTH DOCKER_METADATA_ANNOTATIONS_LEVELS
  DOCKER_METADATA_SET_OUTPUT_ENV DOCKER_BUILD_SUMMARY DOCKER_BUILD_RECORD_UPLOAD
  DOCKER_BUILD_RECORD_RETENTION_DAYS DOCKER_BUILD_CHECKS_ANNOTATIONS BUILDX_NO_DEFAULT_ATTESTATIONS
  BUILDX_METADATA_PROVENANCE BUILDX_SEND_GIT_QUERY_AS_INPUT DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF
  BUILDX_BAKE_GIT_AUTH_TOKEN BUILDER_NODE_n_AUTH_TLS_CACERT BUILDER_NODE_n_AUTH_TLS_CERT
  BUILDER_NODE_n_AUTH_TLS_KEY`);
