import { type InputDefinition, NAMING, TAGGING, WIRING } from './definition.ts';

/** How images are named and described, as docker/metadata-action has it. */
export const TAGGING_INPUTS = [
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
] as const satisfies readonly InputDefinition[];
