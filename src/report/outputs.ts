import type { Command } from '../inputs/schema.ts';
import { artifactName } from '../plan/artifact-name.ts';
import type { Plan } from '../plan/plan.ts';
import type { Published } from '../publish/published.ts';
import { isAtDigest } from '../publish/published.ts';
import { fullName, parseReference } from '../reference/reference.ts';
import type { Report } from './report.ts';

export interface OutputDefinition {
  readonly name: string;
  readonly description: string;
  /** Actions that have it. */
  readonly commands: readonly Command[];
}

const BUILT: readonly Command[] = ['publish'];
const BAKED: readonly Command[] = ['publish', 'promote', 'merge', 'bake'];
const PUBLISHED: readonly Command[] = ['publish', 'promote', 'merge'];
const NAMED: readonly Command[] = ['publish', 'plan', 'merge'];
const TAGGED: readonly Command[] = ['publish', 'plan', 'promote', 'merge'];

/** Every output, once: action.yml and the README's table come from here. */
export const OUTPUTS = [
  {
    name: 'digest',
    commands: PUBLISHED,
    description: 'Digest that every tag answers, `sha256:…`.',
  },
  { name: 'imageid', commands: BUILT, description: 'Image id as the builder reports it.' },
  {
    name: 'metadata',
    commands: ['publish', 'bake'],
    description: 'Metadata of the build (JSON), without provenance; of `bake`, by target.',
  },
  {
    name: 'images',
    commands: BAKED,
    description:
      'What was published, per destination (JSON): `name`, `registry`, `repository`, `digest`, `reference`, `tags` with their states.',
  },
  {
    name: 'digests',
    commands: ['bake'],
    description: 'Digest of each target (JSON), `{"app":"sha256:…"}`.',
  },
  {
    name: 'outcome',
    commands: BAKED,
    description: '`published`, `unchanged`, `built` or `planned`.',
  },
  {
    name: 'repository',
    commands: PUBLISHED,
    description:
      'Path of the first repository without its host, `acme/app`. Unlike full references it passes from job to job where a part of the host is masked, such as an account id.',
  },
  {
    name: 'notification',
    commands: PUBLISHED,
    description:
      'What webhooks of the format `generic` are told (JSON), also where there is none: see docs/notifications.md.',
  },
  {
    name: 'notifications',
    commands: PUBLISHED,
    description:
      'What became of each webhook (JSON list): `host`, `format`, `event`, `outcome`, `attempts`, `status`, `reason`, …',
  },
  { name: 'version', commands: TAGGED, description: 'The first tag’s name.' },
  {
    name: 'tags',
    commands: TAGGED,
    description:
      'Full references that answer the digest, one per line; in a plan, all that may be written.',
  },
  { name: 'tag-names', commands: TAGGED, description: 'Names of these tags, one per line.' },
  { name: 'labels', commands: NAMED, description: 'Labels of the image, `key=value` per line.' },
  { name: 'annotations', commands: NAMED, description: 'Annotations, `level:key=value` per line.' },
  {
    name: 'json',
    commands: TAGGED,
    description: '`tags`, `tag-names`, `labels` and `annotations` in one JSON object.',
  },
  {
    name: 'matrix',
    commands: ['plan', 'bake'],
    description:
      'Jobs of a fan-out (JSON), for `strategy.matrix`: `platform`, `runner` and `name` each; of `bake`, `target` and `platforms`.',
  },
  {
    name: 'artifact',
    commands: ['plan'],
    description: 'How the names of a fan-out’s artifacts begin: another for each image of a run.',
  },
  {
    name: 'push',
    commands: ['plan'],
    description:
      '`true` where a run like this one publishes; `false` with `push: false`, and for forks.',
  },
  {
    name: 'bake-file',
    commands: NAMED,
    description: 'Path of a file for `docker buildx bake` with tags, labels and arguments.',
  },
  {
    name: 'bake-file-tags',
    commands: NAMED,
    description: 'The same with tags and arguments alone.',
  },
  { name: 'bake-file-labels', commands: NAMED, description: 'The same with labels alone.' },
  {
    name: 'bake-file-annotations',
    commands: NAMED,
    description: 'The same with annotations alone.',
  },
] as const satisfies readonly OutputDefinition[];

/** The outputs of a command's action, in the order in which it declares them. */
export function outputsOf(command: Command): readonly string[] {
  const all: readonly OutputDefinition[] = OUTPUTS;
  return all.filter(({ commands }) => commands.includes(command)).map(({ name }) => name);
}

/** Outputs whose value is no path: where files are is for the host to say. */
export type OutputName = Exclude<
  (typeof OUTPUTS)[number]['name'],
  `bake-file${string}` | 'digests'
>;
export type Outputs = Readonly<Record<OutputName, string>>;

/** The values of all outputs. */
export function toOutputs(report: Report): Outputs {
  const { plan, digest, imageId, metadata, outcome } = report;
  const { tagging, separators } = plan;
  const pointing = pointingTags(report);
  return {
    digest,
    imageid: imageId,
    metadata,
    images: JSON.stringify(report.published.map(toImage)),
    outcome,
    repository: plan.destinations[0]?.repository ?? '',
    notification: report.notifications?.payload ?? '',
    notifications: JSON.stringify(report.notifications?.deliveries ?? []),
    version: tagging.version,
    tags: pointing.references.join(separators.tags),
    'tag-names': pointing.names.join(separators.tags),
    labels: tagging.labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
    annotations: tagging.leveledAnnotations.join(separators.annotations),
    json: JSON.stringify(toJson(plan)),
    matrix: JSON.stringify({ include: plan.matrix }),
    artifact: artifactName(plan.destinations),
    push: String(plan.publish),
  };
}

/** Tags that answer the digest now; before publishing, all that may be written. */
export function pointingTags({ plan: { tagging, digests }, published }: Report) {
  if (digests !== '') return { references: [], names: [] };
  const stays = new Set(
    published.flatMap(({ destination, tags }) =>
      tags.filter((tag) => !isAtDigest(tag)).map((tag) => `${fullName(destination)}:${tag.name}`),
    ),
  );
  const moves = new Set(
    published.flatMap(({ tags }) => tags.filter(isAtDigest)).map(({ name }) => name),
  );
  return {
    references: tagging.tags.filter((text) => {
      const reference = parseReference(text);
      return !reference || !stays.has(`${fullName(reference)}:${reference.tag}`);
    }),
    names: tagging.tagNames.filter((name) => published.length === 0 || moves.has(name)),
  };
}

function toImage({ destination, digest, mediaType, size, tags }: Published) {
  const { name, registry, repository } = destination;
  return {
    name,
    registry,
    repository,
    digest,
    mediaType,
    size,
    reference: `${name}@${digest}`,
    tags,
  };
}

/** The shape of docker/metadata-action's output `json`. */
function toJson({ tagging }: Plan) {
  return {
    tags: tagging.tags,
    'tag-names': tagging.tagNames,
    labels: Object.fromEntries(tagging.labels),
    annotations: tagging.leveledAnnotations,
  };
}
