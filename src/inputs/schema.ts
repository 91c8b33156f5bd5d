import { BUILDER_INPUTS } from './builder-schema.ts';
import { BAKING, BUILDING, type Command, type InputDefinition } from './definition.ts';

export type { Command, InputDefinition, InputKind } from './definition.ts';

/**
 * Every input, once. action.yml, the command line's options, the README's tables and the parser all come from here.
 */

const NAMING: readonly Command[] = ['publish', 'plan', 'merge', 'bake'];
/** How names are passed on to later steps. */
const WIRING: readonly Command[] = ['publish', 'plan', 'merge'];
const TAGGING: readonly Command[] = ['publish', 'plan', 'promote', 'merge', 'bake'];
const PUBLISHING: readonly Command[] = ['publish'];
const PUSHING: readonly Command[] = ['publish', 'promote', 'merge', 'bake'];
const LOGGING_IN: readonly Command[] = ['publish', 'login', 'promote', 'merge', 'verify', 'bake'];
const VERIFYING: readonly Command[] = ['verify'];
const SERVING: readonly Command[] = ['serve'];

export const INPUTS = [
  {
    name: 'images',
    kind: 'lines',
    commands: NAMING,
    description:
      'Repositories to publish to, one per line or comma-separated, without a tag: `ghcr.io/acme/app`.',
  },
  {
    name: 'files',
    kind: 'comma',
    commands: ['bake'],
    description: 'Files of the bake definition. Default: those that bake looks for.',
  },
  {
    name: 'targets',
    kind: 'comma',
    commands: ['bake'],
    description: 'Targets and groups to build. Default: the group `default`.',
  },
  {
    name: 'set',
    kind: 'lines',
    commands: ['bake'],
    description: 'What is changed in the definition, `target.key=value` per line.',
  },
  {
    name: 'vars',
    kind: 'lines',
    commands: ['bake'],
    description: 'Variables of the definition, `NAME=value` per line (buildx 0.31 or later).',
  },
  {
    name: 'source',
    kind: 'text',
    commands: ['bake'],
    description: 'URL of a definition elsewhere. Default: the workspace.',
  },
  {
    name: 'test',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Script that must succeed before anything is published, run by `sh -e`; `IMAGE` names the built image: `docker run --rm "$IMAGE" --version`.',
  },
  {
    name: 'digests',
    kind: 'text',
    commands: ['publish', 'merge'],
    description:
      'Folder by which jobs that build single platforms hand them to the job that merges. `publish` then pushes without tags and leaves a file there; `merge` reads them all.',
  },
  {
    name: 'from',
    kind: 'text',
    commands: ['publish', 'promote'],
    description:
      'An image that exists, to be published as it is: `ghcr.io/acme/app@sha256:…`. `publish` builds nothing then, and also takes `oci-layout://DIRECTORY`, `oci-archive://FILE`, `docker-archive://FILE` and paths.',
  },
  {
    name: 'to',
    kind: 'lines',
    commands: ['promote'],
    description:
      'Repositories to promote to, one per line or comma-separated, without a tag: `docker.io/acme/app`. Default: the repository of `from`.',
  },
  {
    name: 'tags',
    kind: 'lines',
    commands: TAGGING,
    description:
      'Tag rules, one per line, as in docker/metadata-action: `type=semver,pattern={{version}}`. Empty: a rule set that fits the event.',
  },
  {
    name: 'flavor',
    kind: 'lines',
    commands: TAGGING,
    description:
      'Applies to all tags: `latest=auto|true|false`, `prefix=…`, `suffix=…`, `onlatest=true`.',
  },
  {
    name: 'labels',
    kind: 'lines',
    commands: NAMING,
    description:
      'Labels `key=value`, one per line, added to the generated OCI labels and winning over them.',
  },
  {
    name: 'annotations',
    kind: 'lines',
    commands: NAMING,
    description:
      'Annotations `key=value`, one per line, added to the generated ones in the outputs `annotations` and `json`.',
  },
  {
    name: 'annotation-levels',
    kind: 'comma',
    commands: NAMING,
    default: 'manifest',
    variable: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
    description:
      'Levels of the output `annotations`: `manifest`, `index`, `manifest-descriptor`, `index-descriptor`.',
  },
  {
    name: 'environment',
    kind: 'text',
    commands: TAGGING,
    description: 'Value of `{{env}}` in tag rules, for example `production`.',
  },
  {
    name: 'short-sha-length',
    kind: 'number',
    commands: TAGGING,
    default: '7',
    variable: 'DOCKER_METADATA_SHORT_SHA_LENGTH',
    description: 'Length of `{{sha}}` and of `type=sha`.',
  },
  {
    name: 'meta-context',
    kind: 'text',
    commands: NAMING,
    default: 'workflow',
    description:
      'Where ref and commit come from: `workflow`, or `git` for the branch, tag and commit that are checked out.',
  },
  {
    name: 'pr-head-sha',
    kind: 'boolean',
    commands: NAMING,
    default: 'false',
    variable: 'DOCKER_METADATA_PR_HEAD_SHA',
    description: 'On pull requests, use the head commit instead of the test merge.',
  },
  {
    name: 'sep-tags',
    kind: 'text',
    commands: ['publish', 'plan', 'promote', 'merge'],
    description: 'Separator of the outputs `tags` and `tag-names`. Default: a line end.',
  },
  {
    name: 'sep-labels',
    kind: 'text',
    commands: WIRING,
    description: 'Separator of the output `labels`. Default: a line end.',
  },
  {
    name: 'sep-annotations',
    kind: 'text',
    commands: WIRING,
    description: 'Separator of the output `annotations`. Default: a line end.',
  },
  {
    name: 'bake-target',
    kind: 'text',
    commands: WIRING,
    default: 'docker-metadata-action',
    description: 'Name of the target in the files for `docker buildx bake`.',
  },
  {
    name: 'set-output-env',
    kind: 'boolean',
    commands: WIRING,
    default: 'true',
    variable: 'DOCKER_METADATA_SET_OUTPUT_ENV',
    description:
      'In GitHub Actions, also set the outputs as variables for later steps: `DOCKER_METADATA_OUTPUT_TAGS` and so on.',
  },
  {
    name: 'registry',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Registry that `username` and `password` belong to. Default: the registry of `images` (`to` for `promote`); where there are none, Docker Hub.',
  },
  {
    name: 'username',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'User name for the registry.',
  },
  {
    name: 'password',
    kind: 'secret',
    commands: LOGGING_IN,
    description:
      'Password or access token for the registry. For ghcr.io the default is the job’s own token.',
  },
  {
    name: 'registry-auth',
    kind: 'yaml',
    commands: LOGGING_IN,
    description:
      'Credentials for several registries: a YAML list of `registry` with `username` and `password`, or with the inputs below. May stand beside the three inputs above.',
  },
  {
    name: 'role-to-assume',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Amazon ECR without a stored key: ARN of the role that the job’s ID token assumes; further roles, comma-separated, are assumed one from the other.',
  },
  {
    name: 'role-session-name',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Name of that session in CloudTrail. Default: made of repository and run.',
  },
  {
    name: 'role-duration-seconds',
    kind: 'number',
    commands: LOGGING_IN,
    description: 'Seconds that the session lasts, 900 to 43200. Default: 3600.',
  },
  {
    name: 'role-external-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'External id for the roles after the first.',
  },
  {
    name: 'sts-endpoint',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Address of AWS STS where it is not the public one of the region.',
  },
  {
    name: 'workload-identity-provider',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Google Artifact Registry without a stored key: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`.',
  },
  {
    name: 'service-account',
    kind: 'text',
    commands: LOGGING_IN,
    description:
      'Service account to act as there. Default: none, the pool’s principal itself has the role.',
  },
  {
    name: 'tenant-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Azure Container Registry without a stored secret: id of the Entra tenant.',
  },
  {
    name: 'client-id',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Client id of the app registration or managed identity there.',
  },
  {
    name: 'connection-id',
    kind: 'text',
    commands: LOGGING_IN,
    variable: 'DOCKERHUB_OIDC_CONNECTIONID',
    description:
      'Docker Hub without a stored token: id of the OIDC connection. `username` is the organization. It counts for Docker Hub alone, and not beside a password.',
  },
  {
    name: 'token-lifetime',
    kind: 'number',
    commands: LOGGING_IN,
    variable: 'DOCKERHUB_OIDC_EXPIREIN',
    description: 'Seconds that Docker Hub’s token lasts, 300 to 21600. It is made anew in time.',
  },
  {
    name: 'robot',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Quay without a stored token: the robot account, `namespace+name`.',
  },
  {
    name: 'oidc-provider-name',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'JFrog without a stored token: name of the OIDC integration.',
  },
  {
    name: 'oidc-namespace',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Cloudsmith without a stored key: the organization.',
  },
  {
    name: 'oidc-service-slug',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Cloudsmith: slug of the service account.',
  },
  {
    name: 'identity',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Chainguard without a stored token: id of the identity to assume.',
  },
  {
    name: 'oidc-audience',
    kind: 'text',
    commands: LOGGING_IN,
    description: 'Audience of the ID token where it is not the one that the cloud expects.',
  },
  {
    name: 'id-token',
    kind: 'secret',
    commands: LOGGING_IN,
    description:
      'ID token of another CI than GitHub Actions, for the inputs above: GitLab’s `id_tokens`, CircleCI’s `CIRCLE_OIDC_TOKEN_V2`, `buildkite-agent oidc request-token`. Its audience is what that CI was told.',
  },
  {
    name: 'retry-timeout',
    kind: 'number',
    commands: LOGGING_IN,
    default: '300',
    description:
      'Seconds that a registry may fail without any progress before it is given up; what it answers (`Retry-After`) is respected.',
  },
  {
    name: 'insecure',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Registries to speak to by plain HTTP, `host:port` each. Loopback hosts always are. Passwords cross the network in the clear.',
  },
  {
    name: 'auth-realms',
    kind: 'comma',
    commands: LOGGING_IN,
    description:
      'Hosts of token services that may receive the credentials although they belong to no registry of this run: `auth.corp.example`.',
  },
  {
    name: 'ca',
    kind: 'text',
    commands: [...LOGGING_IN, 'plan'],
    description:
      'Certificate authorities to believe beside the usual ones, of registries, services and proxies: PEM files, one per line or comma-separated, or PEM text.',
  },
  {
    name: 'ecr',
    kind: 'text',
    commands: ['login'],
    default: 'auto',
    description:
      'Whether the registry is Amazon ECR, where access keys and roles are exchanged for a password: `auto` (the host tells), `true` (it must be), `false` (user name and password are sent as they are).',
  },
  {
    name: 'scope',
    kind: 'text',
    commands: ['login'],
    description:
      'What buildx 0.31 and later may use the login for, as in docker/login-action: `acme/app`, `acme/app@push`, `@push`. Everything else goes on with the login that is there.',
  },
  {
    name: 'logout',
    kind: 'boolean',
    commands: ['login'],
    default: 'true',
    description:
      'Log out at the end of the job, in GitHub Actions: what the docker config held before comes back.',
  },
  {
    name: 'context',
    kind: 'text',
    commands: BUILDING,
    default: '.',
    description:
      'Build context: a path in the workspace, a URL, or `{{defaultContext}}`: the run’s commit, fetched by the builder.',
  },
  {
    name: 'file',
    kind: 'text',
    commands: BUILDING,
    description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
  },
  {
    name: 'engine',
    kind: 'text',
    commands: BUILDING,
    default: 'docker',
    description:
      'What builds: `docker` (by buildx), or `buildah` or `podman`, which need no daemon. What these cannot do is refused in the plan.',
  },
  {
    name: 'build-args',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Build arguments `KEY=value`, one per line; `KEY` alone takes the value of that variable.',
  },
  {
    name: 'build-contexts',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Further contexts, `name=path` per line; also `docker-image://…`, `oci-layout://…` and URLs.',
  },
  {
    name: 'secrets',
    kind: 'secret',
    commands: BUILDING,
    description:
      'Secrets for `RUN --mount=type=secret`, `id=value` per line; a quoted entry may span lines. They get into no layer, history or provenance.',
  },
  {
    name: 'secret-envs',
    kind: 'comma',
    commands: BUILDING,
    description: 'The same from variables: `id=NAME_OF_VARIABLE`.',
  },
  {
    name: 'secret-files',
    kind: 'lines',
    commands: BUILDING,
    description: 'The same from files: `id=path`.',
  },
  {
    name: 'ssh',
    kind: 'comma',
    commands: BUILDING,
    description: 'Agents and keys for `RUN --mount=type=ssh`: `default`, or `id=path`.',
  },
  {
    name: 'cache-from',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Where the build looks for its cache, one per line: `type=gha`, `type=registry,ref=…`, or an image.',
  },
  {
    name: 'cache-to',
    kind: 'lines',
    commands: BUILDING,
    description: 'Where it leaves its cache: `type=gha,mode=max`. Runs of forks leave none.',
  },
  {
    name: 'cache',
    kind: 'text',
    commands: BUILDING,
    default: 'off',
    description:
      '`auto`: a cache that works where the job runs: GitHub’s own, else a tag beside the image. Per branch, with the default branch’s to begin with; it never fails the build.',
  },
  {
    name: 'cache-scope',
    kind: 'text',
    commands: BUILDING,
    description: 'Name of that cache, where several builds must not share one. Default: `target`.',
  },
  {
    name: 'cache-mode',
    kind: 'text',
    commands: BUILDING,
    default: 'max',
    description: 'Layers in that cache: `max`, of all stages, or `min`, of the image alone.',
  },
  {
    name: 'no-cache-filters',
    kind: 'comma',
    commands: BUILDING,
    description: 'Stages to build anew.',
  },
  {
    name: 'allow',
    kind: 'comma',
    commands: BAKING,
    description: 'Entitlements: `network.host`, `security.insecure`, `device`.',
  },
  {
    name: 'add-hosts',
    kind: 'comma',
    commands: BUILDING,
    description: 'Names for `RUN`, `name:address`.',
  },
  {
    name: 'network',
    kind: 'text',
    commands: BUILDING,
    default: 'default',
    description: 'Network for `RUN`: `default`, `none` or `host` (which `allow` must name).',
  },
  {
    name: 'shm-size',
    kind: 'text',
    commands: BUILDING,
    description: 'Size of /dev/shm for `RUN`, for example `2g`.',
  },
  {
    name: 'ulimit',
    kind: 'lines',
    commands: BUILDING,
    description: 'Limits for `RUN`, for example `nofile=1024:1024`.',
  },
  {
    name: 'cgroup-parent',
    kind: 'text',
    commands: BUILDING,
    description: 'Parent cgroup for `RUN`.',
  },
  {
    name: 'provenance',
    kind: 'text',
    commands: BAKING,
    description:
      'Provenance to attach: `true`, `false`, or attributes such as `mode=max` (which shows build arguments to everyone). Default: `mode=min` where the builder can.',
  },
  {
    name: 'sbom',
    kind: 'text',
    commands: BAKING,
    description: 'SBOM to attach: `true`, `false`, or `generator=IMAGE`. Default: none.',
  },
  {
    name: 'attests',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Attestations as buildx takes them, for example `type=provenance,mode=max`; the two inputs above win.',
  },
  {
    name: 'outputs',
    kind: 'lines',
    commands: BUILDING,
    description:
      'What else the build gives, for example `type=local,dest=out`. What pushes is for `push: false`: publishing is done by this step.',
  },
  {
    name: 'call',
    kind: 'text',
    commands: BUILDING,
    default: 'build',
    description:
      '`check`: only check the Dockerfile, `outline` or `targets`: only describe it. Nothing is built or published then.',
  },
  {
    name: 'checks-annotations',
    kind: 'boolean',
    commands: BUILDING,
    default: 'true',
    variable: 'DOCKER_BUILD_CHECKS_ANNOTATIONS',
    description: 'Show findings of build checks as annotations of the Dockerfile.',
  },
  {
    name: 'source-date-epoch',
    kind: 'text',
    commands: BUILDING,
    default: 'commit',
    description:
      'When the image says it was created: `commit`, when its commit was (or SOURCE_DATE_EPOCH, where it is set), so that the same commit gives the same image; `none`, when it was built.',
  },
  {
    name: 'git-context-pr-head',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    variable: 'DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF',
    description:
      'What `{{defaultContext}}` is on pull requests: their head. Default: the test merge.',
  },
  {
    name: 'target',
    kind: 'text',
    commands: BUILDING,
    description: 'Stage to build. Default: the last one.',
  },
  {
    name: 'platforms',
    kind: 'comma',
    commands: ['publish', 'plan', 'merge'],
    description:
      'Platforms to build (of a merge: those that must be there), for example `linux/amd64,linux/arm64`. Default: the builder’s own.',
  },
  {
    name: 'runners',
    kind: 'lines',
    commands: ['plan'],
    description:
      'Runners of a fan-out, `platform=runner` per line, for the output `matrix`. Default: GitHub’s own that run the platform natively, else by emulation.',
  },
  {
    name: 'pull',
    kind: 'boolean',
    commands: BAKING,
    default: 'false',
    description: 'Always look for newer base images.',
  },
  {
    name: 'no-cache',
    kind: 'boolean',
    commands: BAKING,
    default: 'false',
    description: 'Build without the cache.',
  },
  {
    name: 'builder',
    kind: 'text',
    commands: BAKING,
    description: 'Name of an existing buildx builder. Default: chosen by `driver`.',
  },
  ...BUILDER_INPUTS,
  {
    name: 'push',
    kind: 'boolean',
    commands: NAMING,
    default: 'true',
    description:
      'Publish the image. `false`: build only. Runs of forks and of Dependabot only ever build.',
  },
  {
    name: 'archive',
    kind: 'text',
    commands: PUBLISHING,
    description:
      'File to write the image to as well, as a tar archive of an OCI layout, with its checksum (`.sha256`) and an index (`.json`) beside it. `images` may be empty then.',
  },
  {
    name: 'report',
    kind: 'text',
    commands: PUSHING,
    description:
      'Directory to write what happened to as well: `report.json`, `report.md` and `report.html`, a page that needs nothing else. It is made where it is missing.',
  },
  {
    name: 'load',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    description: 'Also load the image into the local engine, under all its tags.',
  },
  {
    name: 'create-repository',
    kind: 'boolean',
    commands: PUSHING,
    default: 'false',
    description:
      'Amazon ECR: make the repository where it is missing, with the registry’s settings. Needs a login by `role-to-assume`, an access key or the machine, with `ecr:CreateRepository`.',
  },
  {
    name: 'floating-tags',
    kind: 'text',
    commands: PUSHING,
    default: 'forward-only',
    description:
      '`forward-only`: `latest`, `1`, `1.2`, branch tags and `edge` never move back. `always`: they point at what was published last.',
  },
  {
    name: 'on-exists',
    kind: 'text',
    commands: PUSHING,
    default: 'fail',
    description:
      'When an exact version is published already, as another image: `fail` before any tag is written, `skip` the destination, or `overwrite`.',
  },
  {
    name: 'require',
    kind: 'text',
    commands: PUSHING,
    default: 'all',
    description:
      'Which destinations must get the image before any tag is written: `all`, `any` (at least one), or `primary` (the first). The others are reported.',
  },
  {
    name: 'verify',
    kind: 'text',
    commands: PUSHING,
    default: 'digest',
    description:
      'What the registry is asked after publishing: `digest` (every tag answers the digest, every platform is there), `pull` (everything that a pull needs is there, too), `anonymous` (a stranger can pull; fails where not).',
  },
  {
    name: 'dry-run',
    kind: 'boolean',
    commands: PUSHING,
    default: 'false',
    description:
      'Show the plan and stop: nothing is built, and no registry is asked but the one of `from`. `promote` asks the registries what each tag would do, and writes nothing.',
  },
  {
    name: 'webhooks',
    kind: 'yaml',
    commands: PUSHING,
    description:
      'Who is told afterwards: URLs, one per line, or a YAML list of `url`, `format`, `secret`, `headers`, `auth`, `audience`, `events`, `required`. See docs/notifications.md.',
  },
  {
    name: 'deployment',
    kind: 'text',
    commands: PUSHING,
    description:
      'Environment to record a GitHub deployment for, with its status. Needs `deployments: write`; a failure is a warning.',
  },
  {
    name: 'commit-status',
    kind: 'boolean',
    commands: PUSHING,
    default: 'false',
    description:
      'Show the digest as a status of the commit. Needs `statuses: write`; a failure is a warning.',
  },
  {
    name: 'allow-fork-push',
    kind: 'boolean',
    commands: PUSHING,
    default: 'false',
    description:
      'Publish even though `pull_request_target` or `workflow_run` was triggered by a fork. Only for workflows that never run the fork’s code.',
  },
  {
    name: 'github-token',
    kind: 'secret',
    commands: ['publish', 'plan', 'login', 'promote', 'merge', 'bake', 'verify'],
    actionDefault: '${{ github.token }}',
    variable: 'GITHUB_TOKEN',
    description:
      'Token for GitHub’s container registry and for repository facts that the event does not carry.',
  },
  {
    name: 'github-server-url',
    kind: 'text',
    commands: ['publish', 'plan', 'login', 'promote', 'verify'],
    default: 'https://github.com',
    variable: 'GITHUB_SERVER_URL',
    description:
      'GitHub server that the token belongs to. Only the container registry of that server gets it: ghcr.io, or `containers.HOST` of GitHub Enterprise.',
  },
  {
    name: 'image',
    kind: 'text',
    commands: VERIFYING,
    description: 'Image to look at: `ghcr.io/acme/app:1.2.3`.',
  },
  {
    name: 'digest',
    kind: 'text',
    commands: VERIFYING,
    description: 'Digest that it must have, `sha256:…`.',
  },
  {
    name: 'platform',
    kind: 'comma',
    commands: VERIFYING,
    description: 'Platforms that it must have, for example `linux/amd64,linux/arm64`.',
  },
  {
    name: 'anonymous',
    kind: 'boolean',
    commands: VERIFYING,
    default: 'false',
    description: 'Look as a stranger does: without any credentials.',
  },
  {
    name: 'port',
    kind: 'number',
    commands: SERVING,
    default: '5000',
    description: 'Port to listen on; `0`: any that is free.',
  },
  {
    name: 'dir',
    kind: 'text',
    commands: SERVING,
    description:
      'Folder that keeps the images. Default: a temporary one, which is removed at the end.',
  },
  {
    name: 'host',
    kind: 'text',
    commands: SERVING,
    default: '127.0.0.1',
    description:
      'Address to listen on. The registry asks for no password, so any other than the default opens it to everybody who can reach it.',
  },
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof INPUTS)[number]['name'];

/** What was typed: an absent input is `''`. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** The inputs of one entry point, in the order of the documentation. */
export function inputsOf(command: Command): readonly InputDefinition[] {
  const all: readonly InputDefinition[] = INPUTS;
  return all.filter((input) => input.commands.includes(command));
}

/** Inputs that only a build looks at. */
export function buildInputs(): readonly InputDefinition[] {
  const all: readonly InputDefinition[] = INPUTS;
  return all.filter(
    ({ name, commands }) => commands === BUILDING || commands === BAKING || name === 'platforms',
  );
}
