import { type Attesting, attestArgv } from './attest-argv.ts';

interface Annotating extends Attesting {
  readonly request: Attesting['request'] & { readonly platforms: readonly string[] };
  readonly output: Attesting['output'] & { readonly byDigest: boolean };
  /** `level:key=value` each. */
  readonly annotations: readonly string[];
}

/**
 * The annotations that the image can have: one of a single platform without attestations is no index, and BuildKit refuses
 * annotations of one.
 */
export function fittingAnnotations(build: Annotating): readonly string[] {
  return build.annotations.filter((entry) => isIndex(build) || !entry.startsWith('index'));
}

function isIndex(build: Annotating): boolean {
  const { request, output, attestsByDefault } = build;
  const attests = attestArgv(build);
  // buildx attaches provenance to what it pushes; the classic image store, which cannot, pushes under a tag.
  const isDefault = output.byDigest && attestsByDefault && request.provenance !== 'false';
  return (
    request.platforms.length > 1 || isDefault || attests.some((each) => !each.endsWith('=false'))
  );
}
