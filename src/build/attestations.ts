import { csvField } from '../inputs/csv.ts';
import type { PlannedBuild } from '../plan/planned-build.ts';

export interface Attesting {
  readonly request: Pick<
    PlannedBuild,
    'provenance' | 'sbom' | 'attests' | 'usualProvenance' | 'builderId'
  >;
  /** Whether the image gets provenance where nobody says anything about it. */
  readonly isUsual: boolean;
}

/**
 * What is attested, `type=…` each: as it was asked for, else provenance as docker/build-push-action has it, with the page of the run as
 * its builder. `provenance` and `sbom` win over an entry of `attests`.
 * https://docs.docker.com/build/metadata/attestations/
 */
export function attestations({ request, isUsual }: Attesting): readonly string[] {
  const { provenance, sbom, attests, usualProvenance, builderId } = request;
  const others = attests.filter((entry) => {
    const [, type] = /(?:^|,)type=([\w-]+)/.exec(entry) ?? [];
    return !(type === 'provenance' && provenance !== '') && !(type === 'sbom' && sbom !== '');
  });
  const isAsked = provenance !== '' || attests.some((entry) => entry.includes('type=provenance'));
  const wanted = isAsked || !isUsual ? provenance : usualProvenance;
  return [
    ...others,
    ...attestation('provenance', withBuilder(wanted, builderId)),
    ...attestation('sbom', sbom),
  ];
}

/** Whether anything is attested by these entries, so that the image is an index. */
export function isAttested(entries: readonly string[]): boolean {
  return entries.some((entry) => !entry.endsWith(',disabled=true'));
}

/** `true`, `false` or attributes; nothing where nothing is wished. */
function attestation(type: string, wish: string): readonly string[] {
  if (wish === '') return [];
  if (wish === 'false') return [`type=${type},disabled=true`];
  return [wish === 'true' ? `type=${type}` : `type=${type},${wish}`];
}

function withBuilder(wish: string, builderId: string): string {
  if (['', 'false'].includes(wish) || builderId === '' || /(?:^|,)builder-id=/.test(wish))
    return wish;
  // Addresses of other CIs hold names of branches, which may hold commas.
  const builder = csvField(`builder-id=${builderId}`);
  return wish === 'true' ? builder : `${wish},${builder}`;
}
