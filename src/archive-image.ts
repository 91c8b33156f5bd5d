import { basename } from 'node:path';
import { type Closure, closure, openRegistryImage, writeArchive } from './image/index.ts';
import type { ImageSource } from './image/source.ts';
import type { Session } from './login/session.ts';
import type { Plan } from './plan/plan.ts';
import type { Ports } from './ports.ts';
import type { Produced } from './produce/produced.ts';
import { isAtDigest, type Published } from './publish/published.ts';
import type { Digest } from './reference/digest.ts';
import { DOCKER_HUB, parseRepository, type Repository } from './reference/reference.ts';
import type { WrittenArchive } from './report/report.ts';

export interface Archiving {
  readonly plan: Plan;
  readonly published: readonly Published[];
  readonly produced: Produced;
  readonly session: Session;
}

/** Writes what was published to the file `archive`; without destinations, what was produced. */
export async function archiveImage(archiving: Archiving, ports: Ports): Promise<WrittenArchive> {
  const { plan, published } = archiving;
  const { archive: path, tagging, destinations } = plan;
  const [first] = published;
  const { source, content } = await imageOf(archiving);
  const index = await writeArchive(
    {
      path,
      source,
      closure: content,
      repository: first?.destination ?? destinations[0] ?? namedAfter(path),
      tags: first ? first.tags.filter(isAtDigest).map(({ name }) => name) : tagging.tagNames,
    },
    ports,
  );
  return { path, ...index };
}

interface Archived {
  readonly source: ImageSource;
  readonly content: Closure;
}

/** What we have; if an earlier build of the same content stays published, that one, so that the digests are the same. */
async function imageOf({ published, produced, session }: Archiving): Promise<Archived> {
  const { handedOver, content } = produced;
  if (handedOver.kind !== 'image' || !content) throw new Error('the builder kept the image');
  const { source } = handedOver.image;
  const [first] = published;
  if (!first || first.digest === content.root.digest) return { source, content };
  const { registry, repository } = first.destination;
  const reference = { registry, repository, digest: first.digest as Digest };
  const earlier = await openRegistryImage(reference, session.registry(registry));
  return { source: earlier, content: await closure(earlier) };
}

/** `dist/app.tar` is an archive of `app`. */
function namedAfter(path: string): Repository {
  const name = basename(path)
    .replace(/(?:\.oci)?\.(?:tar|oci)$/, '')
    .toLowerCase();
  return parseRepository(name) ?? { registry: DOCKER_HUB, repository: 'library/image' };
}
