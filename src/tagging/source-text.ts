import { expand } from './expression.ts';
import { refSource, templateSource } from './reason.ts';
import type { Scope } from './scope.ts';
import type { Template } from './template.ts';

/** The text that a version is looked for in, or why there is none. */
export type SourceText =
  | { readonly text: string; readonly source: string }
  | { readonly why: string };

/** The rule's own value where it has one, else the name of the git tag, else the version of an image that exists. */
export function sourceText(value: Template | undefined, scope: Scope): SourceText {
  if (value) {
    const text = expand(value, scope);
    return text === ''
      ? { why: 'its value is empty' }
      : { text, source: templateSource(value, scope) };
  }
  const { on, imageVersion } = scope.facts;
  if (on.kind === 'tag' && on.name !== '') return { text: on.name, source: refSource(scope) };
  return imageVersion
    ? { text: imageVersion, source: `version ${imageVersion} of the image` }
    : { why: 'the run is on no git tag, and it has no value' };
}
