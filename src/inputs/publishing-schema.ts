import { BAKING, type InputDefinition, NAMING, PUBLISHING, PUSHING } from './definition.ts';

/** What is published, under which conditions, and who is told. */
export const PUBLISHING_INPUTS = [
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
    commands: BAKING,
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
      'Publish, and hand `secrets` and `ssh` to the build, even though `pull_request_target` or `workflow_run` was triggered by a fork. Only for workflows that never check out the fork’s code.',
  },
] as const satisfies readonly InputDefinition[];
