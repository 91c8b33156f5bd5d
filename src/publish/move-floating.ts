import type { Ports } from '../ports.ts';
import { type Evidence, judge } from './judge.ts';
import type { Lane } from './lane.ts';
import type { PublishedTag } from './published.ts';
import { putTag } from './put-tag.ts';

/** What became of a floating tag, and how long its last reading was old when it was written, in milliseconds. */
export interface FloatingMove {
  readonly outcome: PublishedTag;
  readonly gap: number;
}

/** A tag that changes each time it is looked at is left to the last of those who write it. */
const MAX_LOOKS = 5;

/** Points a floating tag at this run's image, if that is forward. */
export async function moveFloating(
  name: string,
  { lane, evidence }: { readonly lane: Lane; readonly evidence: Evidence },
  { clock }: Pick<Ports, 'clock'>,
): Promise<FloatingMove> {
  const { client, destination, manifest } = lane;
  let digest = lane.now.get(name);
  if (digest === manifest.descriptor.digest && lane.before.get(name) !== digest) {
    return { outcome: await judgeWritten(name, { lane, evidence }), gap: 0 };
  }
  for (let look = 1; ; look++) {
    const verdict = await judge({ tag: name, digest }, lane, evidence);
    if (!verdict.moves) return { outcome: { name, state: 'kept', why: verdict.why }, gap: 0 };
    if (digest === manifest.descriptor.digest) break;
    const since = clock.now();
    const isLast = look === MAX_LOOKS || evidence.entries.get(name)?.guard?.kind !== 'lineage';
    // The verdict may have taken a while; what it was about must still be so.
    const now = isLast ? digest : (await client.headManifest(destination.repository, name))?.digest;
    if (now === digest) {
      await putTag(name, lane);
      return { outcome: await describeMove({ name, digest }, lane), gap: clock.now() - since };
    }
    digest = now;
  }
  return { outcome: { name, state: 'unchanged' }, gap: 0 };
}

/** The builder has pushed under this tag already, since it can push under a tag only: a tag that should have stayed is put back. */
async function judgeWritten(
  name: string,
  { lane, evidence }: { readonly lane: Lane; readonly evidence: Evidence },
): Promise<PublishedTag> {
  const { client, destination } = lane;
  const digest = lane.before.get(name);
  const verdict = await judge({ tag: name, digest }, lane, evidence);
  const home = verdict.moves ? undefined : (digest ?? verdict.keeper?.name);
  const manifest = home && (await client.getManifest(destination.repository, home));
  if (verdict.moves || !manifest) return describeMove({ name, digest }, lane);
  await client.putManifest(destination.repository, name, manifest);
  return { name, state: 'kept', why: verdict.why };
}

/** What writing a tag did, from what it pointed at before. */
export async function describeMove(
  { name, digest }: { readonly name: string; readonly digest: string | undefined },
  lane: Lane,
): Promise<PublishedTag> {
  if (digest === undefined) return { name, state: 'published' };
  if (digest === lane.manifest.descriptor.digest) return { name, state: 'unchanged' };
  const { version } = await lane.factsOf(digest);
  return {
    name,
    state: 'moved',
    previous: digest,
    ...(version !== undefined && { previousVersion: version }),
  };
}
