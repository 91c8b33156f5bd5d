/**
 * Every input, once. action.yml, the command line's options, the README's tables and the parser all come from here.
 */

/** Entry points that take inputs. */
export type Command = 'publish' | 'plan' | 'login' | 'promote' | 'verify' | 'serve';

/**
 * - `text`: one value, taken as it is;
 * - `secret`: text that is masked before anything else happens, and never taken from the command line;
 * - `boolean`: `true True TRUE false False FALSE`;
 * - `lines`: one entry per line;
 * - `comma`: entries separated by commas or line ends;
 * - `number`: a whole number, zero or more;
 * - `yaml`: a YAML list.
 */
export type InputKind = 'text' | 'secret' | 'boolean' | 'lines' | 'comma' | 'number' | 'yaml';

export interface InputDefinition {
  readonly name: string;
  readonly kind: InputKind;
  /** One sentence. Goes into action.yml, `--help` and the README. */
  readonly description: string;
  readonly commands: readonly Command[];
  /** What holds when the input is empty; `''` = nothing. */
  readonly default?: string;
  /** The default in action.yml where it is an expression that only GitHub can evaluate. */
  readonly actionDefault?: string;
  /** A variable of the environment that means the same; the input wins. */
  readonly variable?: string;
}

const NAMING: readonly Command[] = ['publish', 'plan'];
const TAGGING: readonly Command[] = ['publish', 'plan', 'promote'];
/** Nothing but what a build needs: an image that exists contradicts it. */
const BUILDING: readonly Command[] = ['publish'];
const PUBLISHING: readonly Command[] = ['publish'];
const PUSHING: readonly Command[] = ['publish', 'promote'];
const LOGGING_IN: readonly Command[] = ['publish', 'login', 'promote', 'verify'];
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
    name: 'from',
    kind: 'text',
    commands: PUSHING,
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
    commands: TAGGING,
    description: 'Separator of the outputs `tags` and `tag-names`. Default: a line end.',
  },
  {
    name: 'sep-labels',
    kind: 'text',
    commands: NAMING,
    description: 'Separator of the output `labels`. Default: a line end.',
  },
  {
    name: 'sep-annotations',
    kind: 'text',
    commands: NAMING,
    description: 'Separator of the output `annotations`. Default: a line end.',
  },
  {
    name: 'bake-target',
    kind: 'text',
    commands: NAMING,
    default: 'docker-metadata-action',
    description: 'Name of the target in the files for `docker buildx bake`.',
  },
  {
    name: 'set-output-env',
    kind: 'boolean',
    commands: NAMING,
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
      'Credentials for several registries: a YAML list of `registry`, `username`, `password`. May stand beside the three inputs above.',
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
    description: 'Build context: a path in the workspace, or a URL.',
  },
  {
    name: 'file',
    kind: 'text',
    commands: BUILDING,
    description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
  },
  {
    name: 'build-args',
    kind: 'lines',
    commands: BUILDING,
    description:
      'Build arguments `KEY=value`, one per line; `KEY` alone takes the value of that variable.',
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
    commands: ['publish', 'plan'],
    description:
      'Platforms to build, for example `linux/amd64,linux/arm64`. Default: the builder’s own.',
  },
  {
    name: 'pull',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    description: 'Always look for newer base images.',
  },
  {
    name: 'no-cache',
    kind: 'boolean',
    commands: BUILDING,
    default: 'false',
    description: 'Build without the cache.',
  },
  {
    name: 'builder',
    kind: 'text',
    commands: BUILDING,
    description: 'Name of an existing buildx builder. Default: the current one.',
  },
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
    commands: ['publish', 'plan', 'login', 'promote', 'verify'],
    actionDefault: '${{ github.token }}',
    variable: 'GITHUB_TOKEN',
    description: 'Token for ghcr.io and for repository facts that the event does not carry.',
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
  return all.filter(({ name, commands }) => commands === BUILDING || name === 'platforms');
}
