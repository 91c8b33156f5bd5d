import { type Manifest, type Registry, RegistryError } from '../../src/oci/index.ts';
import { writeCompanionTags } from '../../src/publish/companion-tags.ts';
import { makeContent, sha256 } from '../image/content.ts';
import { createMemoryRegistry } from './memory-registry.ts';
import { createTime, destinationOf } from './run-tags.ts';

const TAG = `sha256-${'a'.repeat(64)}.sig`;

/** What cosign keeps under one tag: a layer for each signature, which is an annotation; all sign the same bytes. */
function signatures(...names: readonly string[]): Manifest {
  const content = makeContent();
  const payload = content.add('application/vnd.dev.cosign.simplesigning.v1+json', 'the image');
  const layers = names.map((name) => ({
    ...payload,
    annotations: { 'dev.cosignproject.cosign/signature': name },
  }));
  const descriptor = content.image('unused', { layers });
  return { descriptor, bytes: content.blobs.get(descriptor.digest) ?? new Uint8Array() };
}

/** Writes one tag where something may stand already; answers what stands there afterwards. */
async function write(
  ours: Manifest,
  { theirs, parts = {} }: { readonly theirs?: Manifest; readonly parts?: Partial<Registry> } = {},
) {
  const memory = createMemoryRegistry();
  if (theirs) memory.put(TAG, theirs);
  const { log, lines } = createTime();
  const client = { ...memory, ...parts };
  await writeCompanionTags([{ tag: TAG, manifest: ours }], destinationOf([]), { client, log });
  return { digest: memory.tags.get(TAG), requests: memory.requests, lines };
}

const KEPT = [
  `memory/acme/app:${TAG} holds other signatures than the source: it stays as it is, and those of the source are not added`,
];

it('writes what is not there', async () => {
  const ours = signatures('ann');
  const { digest, lines } = await write(ours);
  expect(digest).toBe(ours.descriptor.digest);
  expect(lines).toEqual([]);
});

it('asks once where it is there already', async () => {
  const ours = signatures('ann');
  const { requests, lines } = await write(ours, { theirs: ours });
  expect(requests).toEqual([`HEAD ${TAG}`]);
  expect(lines).toEqual([]);
});

it('adds to what is there', async () => {
  const ours = signatures('ann', 'ben');
  const { digest, lines } = await write(ours, { theirs: signatures('ann') });
  expect(digest).toBe(ours.descriptor.digest);
  expect(lines).toEqual([]);
});

it.each([
  ['others', signatures('eve')],
  ['more', signatures('ann', 'eve')],
])('keeps %s, and says so', async (_, theirs) => {
  const { digest, requests, lines } = await write(signatures('ann'), { theirs });
  expect(digest).toBe(theirs.descriptor.digest);
  expect(requests).not.toContain(`PUT ${TAG}`);
  expect(lines).toEqual(KEPT);
});

it('keeps what is no list of layers', async () => {
  const bytes = new TextEncoder().encode('{"manifests":[]}');
  const descriptor = { mediaType: 'x', digest: sha256(bytes), size: bytes.length };
  const theirs = { descriptor, bytes };
  const { digest, lines } = await write(signatures('ann'), { theirs });
  expect(digest).toBe(descriptor.digest);
  expect(lines).toEqual(KEPT);
});

/** A registry that takes nothing under a tag. */
const refusing = (kind: RegistryError['kind']): Partial<Registry> => ({
  async putManifest() {
    throw new RegistryError({ kind, host: 'memory', message: 'refused' });
  },
});

it('leaves a tag that the registry protects, and says so', async () => {
  const theirs = signatures('ann');
  const parts = refusing('immutable');
  const { digest, lines } = await write(signatures('ann', 'ben'), { theirs, parts });
  expect(digest).toBe(theirs.descriptor.digest);
  expect(lines).toEqual(KEPT);
});

it('fails where the registry refuses for another reason', async () => {
  await expect(write(signatures('ann'), { parts: refusing('denied') })).rejects.toThrow('refused');
});
