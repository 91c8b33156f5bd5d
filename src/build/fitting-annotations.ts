import { type Attesting, attestations, isAttested } from './attestations.ts';

interface Annotating extends Attesting {
  readonly request: Attesting['request'] & { readonly platforms: readonly string[] };
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
}

/**
 * The annotations that the image can have: one of a single platform without attestations is no index, and BuildKit refuses
 * annotations of one.
 */
export function fittingAnnotations(build: Annotating): readonly string[] {
  const isIndex = build.request.platforms.length > 1 || isAttested(attestations(build));
  return build.annotations.filter((entry) => isIndex || !entry.startsWith('index'));
}
