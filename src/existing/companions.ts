import { PublishError } from '../errors.ts';
import { isManifest } from '../image/index.ts';
import type { Descriptor, Manifest, Registry } from '../oci/index.ts';
import type { CompanionTag } from '../publish/companion-tags.ts';

/** What belongs to an image in a registry without being part of it: signatures, attestations, SBOMs. */
export interface Companions {
  /** Manifests that refer to the image, to a part of it, or to another companion. */
  readonly referrers: readonly Descriptor[];
  /** Manifests that are found by a tag made of a digest. */
  readonly tagged: readonly CompanionTag[];
  /** What is named but cannot be taken along, one sentence each. */
  readonly left: readonly string[];
}

/** Where companions are looked for. */
export interface CompanionPlace {
  readonly repository: string;
  readonly registry: Pick<Registry, 'referrers' | 'headManifest' | 'getManifest'>;
}

/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
const SUFFIXES = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is the third. */
const MAX_DEPTH = 5;
const MAX_SUBJECTS = 2000;
/** Hides the waits of a registry, without many connections. */
const SUBJECTS_AT_A_TIME = 8;

interface Found {
  readonly referrers: readonly Descriptor[];
  readonly tagged: readonly CompanionTag[];
  readonly left: readonly string[];
}

/** Looks for what refers to the digests, then for what refers to that. Throws where it never ends. */
export async function findCompanions(
  digests: readonly string[],
  place: CompanionPlace,
): Promise<Companions> {
  const referrers = new Map<string, Descriptor>();
  const tagged: CompanionTag[] = [];
  const left: string[] = [];
  const asked = new Set<string>();
  let level = digests;
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const digest of level) asked.add(digest);
    if (depth > MAX_DEPTH || asked.size > MAX_SUBJECTS) throw tooMany(place);
    const next: string[] = [];
    for (let at = 0; at < level.length; at += SUBJECTS_AT_A_TIME) {
      const batch = level.slice(at, at + SUBJECTS_AT_A_TIME);
      for (const found of await Promise.all(batch.map((each) => companionsOf(each, place)))) {
        for (const each of found.referrers) referrers.set(each.digest, each);
        tagged.push(...found.tagged);
        left.push(...found.left);
        next.push(...found.referrers.map(({ digest }) => digest), ...found.tagged.map(digestOf));
      }
    }
    level = [...new Set(next)].filter((digest) => !asked.has(digest));
  }
  return { referrers: [...referrers.values()], tagged, left };
}

async function companionsOf(digest: string, place: CompanionPlace): Promise<Found> {
  const { repository, registry } = place;
  const tags = SUFFIXES.map((suffix) => `${digest.replace(':', '-')}.${suffix}`);
  const [listed, manifests] = await Promise.all([
    registry.referrers(repository, digest),
    Promise.all(tags.map((tag) => registry.getManifest(repository, tag))),
  ]);
  const heads = await Promise.all(listed.map((each) => resolve(each, place)));
  return {
    referrers: heads.filter((head) => head !== undefined),
    left: listed.flatMap(({ digest: lost, mediaType }, at) =>
      heads[at] ? [] : [`${lost} (${mediaType}), which refers to ${digest}`],
    ),
    tagged: tags.flatMap((tag, at) => {
      const manifest: Manifest | undefined = manifests[at];
      return manifest ? [{ tag, manifest }] : [];
    }),
  };
}

/** Lists of referrers outlive what they list, and their sizes are wrong in some registries: the manifest itself is asked. */
async function resolve(
  { digest, mediaType }: Descriptor,
  { repository, registry }: CompanionPlace,
): Promise<Descriptor | undefined> {
  return isManifest(mediaType) ? registry.headManifest(repository, digest) : undefined;
}

function digestOf({ manifest }: CompanionTag): string {
  return manifest.descriptor.digest;
}

function tooMany({ repository }: CompanionPlace): PublishError {
  return new PublishError({
    code: 'SOURCE_BROKEN',
    message: `The image in ${repository} has signatures and attestations without end: more than ${MAX_SUBJECTS}, or ${MAX_DEPTH} on top of each other.`,
    fix: 'Remove those that nobody needs, or copy the image alone: publish with from: oci-archive://….',
  });
}
