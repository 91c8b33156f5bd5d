import type { Line } from './document.ts';
import type { Report } from './report.ts';

/** Types in words; the first that fits. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/slsa\.dev\/provenance\/|^https:\/\/slsa\.dev\/provenance$/, 'provenance'],
  [/^https:\/\/spdx\.dev\/|\bspdx\b/i, 'SBOM (SPDX)'],
  [/cyclonedx/i, 'SBOM (CycloneDX)'],
  [/openvex/i, 'VEX'],
  [/cosign|simplesigning|sigstore|notary/i, 'signature'],
];
/** More kinds are counted. */
const MOST = 8;

/** What is published beside the image, and about which of its platforms: `provenance (linux/amd64)`; empty where there is nothing. */
export function evidenceLine({ evidence, images }: Report): Line {
  const platforms = new Map(images.map(({ digest, platform }) => [digest, platform]));
  const found = new Map<string, Set<string>>();
  for (const { subject, type } of evidence) {
    const name = WORDS.find(([pattern]) => pattern.test(type))?.[1] ?? (type || 'other');
    const about = platforms.get(subject) ?? 'the index';
    found.set(name, (found.get(name) ?? new Set()).add(about));
  }
  const shown = [...found]
    .slice(0, MOST)
    .map(([name, about]) => `${name} (${[...about].join(', ')})`);
  if (shown.length === 0) return [];
  const more = found.size > MOST ? `, … and ${found.size - MOST} more` : '';
  return [{ strong: 'With it: ' }, `${shown.join(' · ')}${more}`];
}
