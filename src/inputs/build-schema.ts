import { BAKING, BUILDING, type InputDefinition } from './definition.ts';

/** What is built, and how: inputs of docker/build-push-action under their names, and some of ours. */
export const BUILD_INPUTS = [
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
    description:
      'Where layers are kept for later runs. Empty: in GitHub’s cache, on runners of GitHub. `gha`: there on any runner. `auto`: there, else in tags beside the image. `registry`: in tags. `off`: only where the builder keeps them. It never fails the build.',
  },
  {
    name: 'cache-scope',
    kind: 'text',
    commands: BUILDING,
    description:
      'Name of that cache, where several builds must not share one. Default: image, Dockerfile and `target`.',
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
    commands: BAKING,
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
    name: 'runner',
    kind: 'lines',
    commands: ['plan'],
    description:
      'Runners of a fan-out, for the output `matrix`: a label for all, or `platform=label` per line with `default=label`; several labels separated by commas. Default: GitHub’s own that run the platform natively, else by emulation.',
  },
  {
    name: 'distribute',
    kind: 'boolean',
    commands: ['plan'],
    default: 'true',
    description: 'Whether each platform of a fan-out is built by a job of its own.',
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
] as const satisfies readonly InputDefinition[];
