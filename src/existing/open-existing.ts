import {
  type Closure,
  closure,
  type ImageSource,
  mergeImages,
  openSource,
  readImageLabels,
  rememberSmall,
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
  /** Whether it is made of several, here. */
  readonly isMerged: boolean;
  /** What it says about itself. */
  readonly labels: Readonly<Record<string, string>>;
  /** Signatures and the like that cannot be taken along, one sentence each. */
  readonly left: readonly string[];
}

export interface ExistingRequest {
  /** As typed; several lines are several images to be merged. */
  readonly from: string;
  /** Of the index of a merge. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Opens an image and finds all that belongs to it. Nothing is written. */
export async function openExisting(
  request: ExistingRequest,
  ports: Pick<Ports, 'files' | 'imageFiles'>,
): Promise<Existing> {
  const { session } = request;
  await using opened = new AsyncDisposableStack();
  const source = opened.use(await openWhole(request, ports));
  const existing = await explained(source.origin, source.name, () => readExisting(source, session));
  const kept = opened.move();
  const isMerged = request.from.includes('\n');
  return { ...existing, isMerged, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** One image, or one that is made of several. */
async function openWhole(
  { from, annotations, session, directory }: ExistingRequest,
  { files, imageFiles }: Pick<Ports, 'files' | 'imageFiles'>,
): Promise<ImageSource> {
  await using opened = new AsyncDisposableStack();
  const registry = (host: string) => reader(host, session);
  const sources: ImageSource[] = [];
  for (const each of from.split('\n')) {
    const source = await openSource(each, { files, imageFiles, directory, registry });
    sources.push(opened.use(source));
  }
  const [only] = sources;
  const whole = sources.length === 1 && only ? only : await mergeImages(sources, { annotations });
  // Whoever disposes of the whole disposes of its parts.
  opened.move();
  return whole;
}

async function readExisting(
  opened: ImageSource,
  session: Session,
): Promise<Omit<Existing, 'isMerged' | typeof Symbol.asyncDispose>> {
  const source = rememberSmall(opened);
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
    throw origin ? explainRead(error, `Reading ${name}`, { ...origin, input: 'from' }) : error;
  }
}
