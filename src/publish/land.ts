import { PublishError } from '../errors.ts';
import type { Closure } from '../image/index.ts';
import type { Session } from '../login/session.ts';
import type { Manifest, Registry } from '../oci/index.ts';
import type { Destination } from '../plan/plan.ts';
import type { Log } from '../ports.ts';
import { checkStaged } from './check-staged.ts';
import { writeCompanionTags } from './companion-tags.ts';
import type { Span } from './published.ts';
import { childrenOf } from './same-image.ts';
import { type BlobTransfer, type Image, stage } from './stage.ts';

/** How the image left the builder: it pushed by itself, or we have it and bring it everywhere. */
export type HandedOver =
  | {
      readonly kind: 'pushed';
      /** What the builder says it pushed. */
      readonly digest: string | undefined;
      /** Whether it wrote each destination's first tag, because it could not push by digest. */
      readonly isTagged: boolean;
    }
  | {
      readonly kind: 'image';
      readonly image: Image;
      /** It was not built by this run: its digest is what was asked for, and the same content under another one is not it. */
      readonly keepsDigest?: boolean;
    };

/** An image that a destination has by its digest. */
export interface Landed {
  readonly manifest: Manifest;
  /** Empty where the builder brought the content. */
  readonly transfers: readonly BlobTransfer[];
  /** When we brought it. */
  readonly upload?: Span;
}

/** Called with how many more bytes of the image a destination has: sent by us, or found there. */
export type OnBytes = (destination: Destination, count: number, how: 'sent' | 'found') => void;

export interface LandingContext {
  readonly session: Session;
  readonly onBytes: OnBytes;
  readonly log: Pick<Log, 'warning'>;
}

/** The image of this run: what the builder pushed, read there and hashed, or what we have. */
export async function freshImage(
  handedOver: HandedOver,
  destination: Destination,
  client: Registry,
): Promise<Manifest> {
  if (handedOver.kind === 'pushed') return findPushed(handedOver.digest, destination, client);
  const { root, manifests } = handedOver.image.content;
  const manifest = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
  if (!manifest) throw new Error(`the image has no manifest ${root.digest}`);
  return manifest;
}

/**
 * Brings an image to destinations, each when it is asked for: that of this run, or the same image as an earlier run has published
 * it. Those of one registry share what the first of them has.
 */
export function landing(
  handedOver: HandedOver,
  { session, onBytes, log }: LandingContext,
): (destination: Destination, chosen: Manifest) => Promise<Landed> {
  const first = new Map<string, { readonly repository: string; readonly done: Promise<unknown> }>();
  return async (destination, chosen) => {
    const client = session.registry(destination.registry);
    if (handedOver.kind === 'pushed') return { manifest: chosen, transfers: [] };
    const { image } = handedOver;
    const isFresh = chosen.descriptor.digest === image.content.root.digest;
    const earlier = first.get(destination.registry);
    const work = async () => {
      // A mount is one request; sending the same bytes at the same time would take as long twice.
      await earlier?.done.catch(() => undefined);
      const { repository } = destination;
      const origin = originIn(image, destination.registry);
      // Where it comes from, all of it is there; what is made of several images is new.
      if (origin === repository && handedOver.keepsDigest) {
        return { manifest: await checkStaged(image.content, destination, client), transfers: [] };
      }
      const content = isFresh ? image.content : sharedWith(chosen, image.content);
      const transfers = await stage(
        { ...image, content },
        {
          client,
          repository,
          mountFrom: origin ?? earlier?.repository,
          onBytes: (count, how) => onBytes(destination, count, how),
        },
      );
      if (!isFresh) return { manifest: chosen, transfers };
      const manifest = await checkStaged(image.content, destination, client);
      await writeCompanionTags(image.companionTags ?? [], destination, { client, log });
      return { manifest, transfers };
    };
    const done = work();
    if (!earlier) first.set(destination.registry, { repository: destination.repository, done });
    return done;
  };
}

/** What an earlier digest of the image consists of, too: if the registry has lost some of it, that is brought again. */
function sharedWith(earlier: Manifest, content: Closure): Closure {
  const named = new Set<unknown>([
    earlier.descriptor.digest,
    ...(childrenOf(earlier.bytes) ?? []).map(({ digest }) => digest),
  ]);
  const manifests = content.manifests.filter(({ descriptor }) => named.has(descriptor.digest));
  const needed = new Set(manifests.flatMap(({ blobs }) => blobs.map(({ digest }) => digest)));
  const blobs = content.blobs.filter(({ digest }) => needed.has(digest));
  return { ...content, manifests, blobs };
}

/** The repository of this registry that the image is read from. */
function originIn({ source: { origin } }: Image, registry: string): string | undefined {
  return origin?.registry === registry ? origin.repository : undefined;
}

async function findPushed(
  digest: string | undefined,
  { name, repository }: Destination,
  client: Registry,
): Promise<Manifest> {
  if (digest === undefined) {
    throw new PublishError({
      code: 'BUILD_SILENT',
      message: `The build ended well but reported no digest, so nothing is known to be in ${name}.`,
      fix: 'Update buildx (0.12 or later), or name another `builder`.',
    });
  }
  const manifest = await client.getManifest(repository, digest);
  if (manifest) return manifest;
  throw new PublishError({
    code: 'VERIFY_MISMATCH',
    message: `The builder reported ${digest}, but ${name} does not have it.`,
    fix: 'Run again. If it happens again, another process may be deleting untagged images there.',
  });
}
