import { denotedVersion, type RunFacts } from '../tagging/index.ts';

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const VERSION = 'org.opencontainers.image.version';
const REVISION = 'org.opencontainers.image.revision';

type Labels = Readonly<Record<string, string>>;

/** The version that an image says it has, if it is one; builds of branches call themselves `main` or `edge`. */
export function versionOf({ [VERSION]: version = '' }: Labels): string | undefined {
  return version.length <= 128 && denotedVersion(version) ? version : undefined;
}

/**
 * The facts for an image that is promoted. Tags are about the image, not about the workflow that moves it: its own version stands
 * where a git tag would, and its own commit is what branch tags are compared by.
 */
export function factsOfPromoted(labels: Labels, facts: RunFacts): RunFacts {
  const { [REVISION]: revision = '' } = labels;
  const version = versionOf(labels);
  const sha = /^[0-9a-f]{7,64}$/.test(revision) ? revision : '';
  const { commitTime, ...rest } = facts;
  const common = {
    ...rest,
    sha,
    // What is not known of the run does not matter.
    notices: [],
    ...(commitTime !== undefined && sha === facts.sha && { commitTime }),
  };
  if (version === undefined) return common;
  const { on } = facts;
  const gitTag = on.kind === 'tag' ? on.name : '';
  return {
    ...common,
    on: { kind: 'tag', name: version, ofImage: { gitTag } },
    releaseIsPrerelease: false,
  };
}

/** The facts for an image that this run publishes: its own, and the image's version where a rule looks for one in vain. */
export function factsOfPublished(labels: Labels, facts: RunFacts): RunFacts {
  const imageVersion = versionOf(labels);
  return imageVersion === undefined ? facts : { ...facts, imageVersion };
}
