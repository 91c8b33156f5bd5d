import { quote } from '../inputs/quote.ts';
import type { RawInputs } from '../inputs/schema.ts';
import type { Problem } from '../problem.ts';
import { fullName, parseReference, type Reference } from '../reference/reference.ts';
import type { BakeImage } from './definition.ts';

/** What a plan of one target is made of, and what is wrong with the names that it has. */
export interface TargetInputs {
  readonly inputs: RawInputs;
  readonly problems: readonly Problem[];
}

/** In `images`, `tags`, `flavor`, `labels` and `annotations`: the name of the target. */
const TARGET = /\{\{\s*target\s*\}\}/g;
const NAMED = ['flavor', 'labels', 'annotations'] as const;

/**
 * The inputs of a step as they are for one target. `images` names its repositories, by `{{target}}`; where it is empty, the target's
 * own tags do. Where `tags` is empty, the target's own tags are the tags; only where it has none, the default rules are.
 */
export function targetInputs(image: BakeImage, step: RawInputs): TargetInputs {
  const { target } = image;
  const images = step.images?.trim() ?? '';
  const tags = step.tags?.trim() ?? '';
  const report = step.report?.trim() ?? '';
  const { references, problems } = ownReferences(image);
  if (images === '' && image.tags.length === 0) problems.push(noRepository(target));
  const repositories = [...new Set(references.map(fullName))].join('\n');
  const named = Object.fromEntries(
    NAMED.flatMap((input) => {
      const text = step[input];
      return text === undefined ? [] : [[input, text.replace(TARGET, target)]];
    }),
  );
  const inputs = {
    ...step,
    ...named,
    images: images === '' ? repositories : images.replace(TARGET, target),
    tags: tags === '' ? ownTags(references, images === '') : tags.replace(TARGET, target),
    platforms: step.platforms?.trim() || image.platforms.join(','),
    // A definition says itself what is cached where.
    cache: 'off',
    // Each has files of its own.
    ...(report !== '' && { report: `${report}/${target}` }),
  };
  return { inputs, problems };
}

/**
 * Of its own repositories, each has the tags that the target gives to it; of others, all have all. Names with their registry cannot be
 * taken for rules.
 */
function ownTags(references: readonly Tagged[], isOwnRepository: boolean): string {
  const tags = references.map((reference) =>
    isOwnRepository ? `${fullName(reference)}:${reference.tag}` : `type=raw,value=${reference.tag}`,
  );
  return [...new Set(tags)].join('\n');
}

type Tagged = Reference & { readonly tag: string };

function ownReferences({ target, tags }: BakeImage) {
  const references: Tagged[] = [];
  const problems: Problem[] = [];
  for (const text of tags) {
    const reference = parseReference(text);
    // As the docker command line completes it.
    if (reference && !reference.digest) {
      references.push({ ...reference, tag: reference.tag ?? 'latest' });
    } else {
      problems.push({
        input: 'targets',
        message: `target ${quote(target)}: its tag ${quote(text)} is not the name of an image`,
        fix: 'Write it like `ghcr.io/acme/app:1.2.3` in the definition.',
      });
    }
  }
  return { references, problems };
}

function noRepository(target: string): Problem {
  return {
    input: 'images',
    message: `target ${quote(target)} has no repository`,
    fix: 'Set `images`, for example to `ghcr.io/acme/{{target}}`, or give the target `tags` in the definition.',
  };
}
