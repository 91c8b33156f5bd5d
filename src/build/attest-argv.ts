import type { BuildRequest } from '../inputs/build-request.ts';

export interface Attesting {
  readonly request: Pick<BuildRequest, 'provenance' | 'sbom' | 'attests'>;
  /** Whether the image is handed over to us. */
  readonly output: { readonly layout?: string };
  /** Whether buildx attaches provenance where nobody asks for it. */
  readonly attestsByDefault: boolean;
  /** Page of the run, for the provenance; `''` if unknown. */
  readonly runUrl: string;
}

/**
 * Attestations, with the page of the run as the builder's id, as docker/build-push-action sets it. Where nothing is asked, what
 * buildx attaches by itself only when it pushes.
 * https://docs.docker.com/build/metadata/attestations/
 */
export function attestArgv({
  request: { provenance, sbom, attests },
  output,
  attestsByDefault,
  runUrl,
}: Attesting): readonly string[] {
  const others = attests.filter((entry) => {
    const [, type] = /(?:^|,)type=([\w-]+)/.exec(entry) ?? [];
    return !(type === 'provenance' && provenance !== '') && !(type === 'sbom' && sbom !== '');
  });
  const isAsked = provenance !== '' || attests.some((entry) => entry.includes('type=provenance'));
  const isDefault = !isAsked && output.layout !== undefined && attestsByDefault;
  return [
    ...others.map((entry) => `--attest=${entry}`),
    ...(provenance === '' ? [] : [`--provenance=${withBuilderId(provenance, runUrl)}`]),
    ...(isDefault ? [`--provenance=${withBuilderId('mode=min', runUrl)}`] : []),
    ...(sbom === '' ? [] : [`--sbom=${sbom}`]),
  ];
}

function withBuilderId(text: string, runUrl: string): string {
  if (text === 'false' || runUrl === '' || /(?:^|,)builder-id=/.test(text)) return text;
  return text === 'true' ? `builder-id=${runUrl}` : `${text},builder-id=${runUrl}`;
}
