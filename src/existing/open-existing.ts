import {
  type Closure,
  closure,
  type ImageSource,
  openSource,
  readImageLabels,
  rememberManifests,
} from '../image/index.ts';
import type { Session } from '../login/session.ts';
import type { Ports } from '../ports.ts';
import type { Image } from '../publish/stage.ts';
import type { Repository } from '../reference/reference.ts';
import { explainRead } from '../registries/explain-read.ts';
import { type Companions, findCompanions } from './companions.ts';

/** An image that was not built here. */
export interface Existing extends AsyncDisposable {
  /** As it is published: with its signatures and attestations, where it comes from a registry. */
  readonly image: Image;
  /** The image alone. */
  readonly content: Closure;
  /** What it says about itself. */
  readonly labels: Readonly<Record<string, string>>;
  /** Signatures and the like that cannot be taken along, one sentence each. */
  readonly left: readonly string[];
}

export interface ExistingRequest {
  /** As typed. */
  readonly from: string;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Opens an image and finds all that belongs to it. Nothing is written. */
export async function openExisting(
  { from, session, directory }: ExistingRequest,
  { files, imageFiles }: Pick<Ports, 'files' | 'imageFiles'>,
): Promise<Existing> {
  await using opened = new AsyncDisposableStack();
  const source = opened.use(
    await openSource(from, {
      files,
      imageFiles,
      directory,
      registry: (host) => reader(host, session),
    }),
  );
  const existing = await explained(source.origin, source.name, () => readExisting(source, session));
  const kept = opened.move();
  return { ...existing, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function readExisting(
  opened: ImageSource,
  session: Session,
): Promise<Omit<Existing, typeof Symbol.asyncDispose>> {
  const source = rememberManifests(opened);
  const content = await closure(source);
  const labels = await readImageLabels(source, content);
  const { referrers, tagged, left } = await companionsOf(content, source, session);
  const also = [...referrers, ...tagged.map(({ manifest }) => manifest.descriptor)];
  const whole = also.length === 0 ? content : await closure(source, also);
  return { image: { source, content: whole, companionTags: tagged }, content, labels, left };
}

async function companionsOf(
  { manifests }: Closure,
  { origin }: ImageSource,
  session: Session,
): Promise<Companions> {
  if (!origin) return { referrers: [], tagged: [], left: [] };
  const { registry, repository } = origin;
  const digests = manifests.map(({ descriptor }) => descriptor.digest);
  return findCompanions(digests, { repository, registry: session.registry(registry) });
}

/** Opening reads too, and says what it was about. */
async function reader(host: string, session: Session) {
  const client = session.registry(host);
  return {
    ...client,
    headManifest: (repository: string, reference: string) =>
      explained({ registry: host, repository }, `${host}/${repository}`, () =>
        client.headManifest(repository, reference),
      ),
  };
}

async function explained<T>(
  origin: Repository | undefined,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw origin ? explainRead(error, `Reading ${name}`, origin) : error;
  }
}
