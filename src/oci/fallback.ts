import { RegistryError } from './error.ts';
import { type ManifestWrite, type Stored, writeManifest } from './push-manifest.ts';
import {
  asReferrer,
  fallbackTag,
  lostReferrer,
  type Referrer,
  readFallback,
  referrersIndex,
} from './referrers.ts';
import type { Transport } from './transport.ts';

const MAX_ROUNDS = 5;

/**
 * Writes manifests, and for those with a `subject` keeps the fallback tag of the subject where the registry has no
 * referrers API (it answers without `OCI-Subject`). Our own writes to one such tag come one after another.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject
 */
export function createManifestWriter(
  transport: Transport,
): (write: ManifestWrite) => Promise<Stored> {
  const queues = new Map<string, Promise<void>>();

  const inTurn = (key: string, work: () => Promise<void>): Promise<void> => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(work, work);
    queues.set(key, turn);
    const leave = () => {
      if (queues.get(key) === turn) queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };

  return async (write) => {
    const stored = await writeManifest(transport, write);
    const found = asReferrer(write.manifest);
    if (!found || stored.subject !== undefined) return stored;
    const { subject, referrer } = found;
    const { repository } = write;
    await inTurn(`${repository}@${subject}`, () =>
      addReferrer(transport, { repository, subject, referrer }),
    );
    return stored;
  };
}

interface Addition {
  readonly repository: string;
  readonly subject: string;
  readonly referrer: Referrer;
}

/** There is no compare-and-swap: look again after writing, and repeat if somebody else has overwritten it. */
async function addReferrer(transport: Transport, addition: Addition): Promise<void> {
  const { repository, subject, referrer } = addition;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { referrers, etag } = await readFallback(transport, repository, subject);
    if (referrers.some((other) => isSame(other, referrer))) return;
    const others = referrers.filter(({ digest }) => digest !== referrer.digest);
    const manifest = referrersIndex([...others, referrer]);
    await writeIfUnchanged(transport, {
      repository,
      reference: fallbackTag(subject),
      manifest,
      ...(etag !== undefined && { ifMatch: etag }),
    });
  }
  const { referrers } = await readFallback(transport, repository, subject);
  if (!referrers.some((other) => isSame(other, referrer)))
    throw lostReferrer(transport, repository);
}

/** 412 says that the list has changed since it was read: the next round reads it again. */
async function writeIfUnchanged(transport: Transport, write: ManifestWrite): Promise<void> {
  try {
    await writeManifest(transport, write);
  } catch (error) {
    if (!(error instanceof RegistryError) || error.status !== 412) throw error;
  }
}

/** The descriptor of ours that others will find: the type and the annotations count too. */
function isSame(a: Referrer, b: Referrer): boolean {
  const sorted = (annotations: Referrer['annotations']) =>
    JSON.stringify(Object.entries(annotations ?? {}).sort());
  return (
    a.digest === b.digest &&
    a.artifactType === b.artifactType &&
    sorted(a.annotations) === sorted(b.annotations)
  );
}
