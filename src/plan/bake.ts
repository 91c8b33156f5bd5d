import type { Plan } from './plan.ts';

/** What `docker buildx bake` reads. https://docs.docker.com/build/bake/reference/#target */
export interface BakeDefinition {
  readonly target: Readonly<Record<string, BakeTarget>>;
}

export interface BakeTarget {
  readonly tags?: readonly string[];
  readonly args?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** `level:key=value` each. */
  readonly annotations?: readonly string[];
}

/** The parts of a definition, for files of their own: which of them are wanted is up to the user. */
export interface BakeParts {
  readonly tags: BakeDefinition;
  readonly labels: BakeDefinition;
  readonly annotations: BakeDefinition;
  /** Tags, arguments and labels. */
  readonly all: BakeDefinition;
}

/**
 * The plan as definitions for bake, in the shape of docker/metadata-action's. `tags` are the references to give, where they are
 * not all of the plan.
 */
export function toBakeParts(plan: Plan, tags: readonly string[] = plan.tagging.tags): BakeParts {
  const { images, version, labels, leveledAnnotations } = plan.tagging;
  const define = (target: BakeTarget) => ({ target: { [plan.bakeTarget]: target } });
  const tagged = {
    tags: tags.map(literal),
    args: { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version },
  };
  const labelled = {
    labels: Object.fromEntries(labels.map(([key, value]) => [literal(key), literal(value)])),
  };
  return {
    tags: define(tagged),
    labels: define(labelled),
    annotations: define({ annotations: leveledAnnotations.map(literal) }),
    all: define({ ...tagged, ...labelled }),
  };
}

/**
 * In JSON, too, bake reads `${…}` and `%{…}` as templates: a label that quotes a shell script would be evaluated.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
function literal(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}
