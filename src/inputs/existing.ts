import { parseReference } from '../reference/reference.ts';
import { quote } from './quote.ts';
import { buildInputs, type RawInputs } from './schema.ts';
import type { Problems } from './values.ts';

/** An image that exists is published as it is: inputs for a build contradict it. */
export function checkNothingBuilds(raw: RawInputs, problems: Problems): void {
  for (const { name, default: preset } of buildInputs()) {
    const text = raw[name as keyof RawInputs]?.trim() ?? '';
    // action.yml fills in the defaults.
    if (text === '' || text === preset) continue;
    problems.add({
      input: name,
      message: '`from` publishes an image that exists, so nothing is built',
      fix: `Leave out \`${name}\`, or \`from\`.`,
    });
  }
}

/** The path of an archive. */
export function parseArchive(path: string, problems: Problems): string {
  if (path !== '' && /(?:^|\/)\.{0,2}$/.test(path)) {
    problems.add({
      input: 'archive',
      message: `${quote(path)} names no file`,
      fix: 'Write the path of a file, for example `dist/app.tar`.',
    });
  }
  return path;
}

/**
 * The inputs of a promotion as those of publishing: `to` is `images`, or the repository of `from`. Its own problems and those
 * found later name the inputs of a promotion.
 */
export function promotionInputs(raw: RawInputs, problems: Problems): RawInputs {
  const typed = raw.from?.trim() ?? '';
  const name = typed.replace(/^docker:\/\//, '');
  const reference = parseReference(name);
  if (!reference) {
    problems.add({
      input: 'from',
      message: typed === '' ? 'there is nothing to promote' : `${quote(typed)} names no image`,
      fix: 'Write the image of a registry, best with its digest: `ghcr.io/acme/app@sha256:…`. Layouts and archives are published with `publish`.',
    });
    return { ...raw, from: '', images: raw.to ?? '' };
  }
  const { registry, repository } = reference;
  return {
    ...raw,
    // Never a file that happens to have the name.
    from: `docker://${name}`,
    images: raw.to?.trim() || `${registry}/${repository}`,
  };
}

/** Problems of `images` are those of `to`. */
export function promotionProblems(problems: Problems): Problems {
  return {
    list: problems.list,
    add: (problem) =>
      problems.add({ ...problem, input: problem.input === 'images' ? 'to' : problem.input }),
  };
}
