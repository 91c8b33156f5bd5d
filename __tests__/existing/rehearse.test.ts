import { rehearsed } from '../../src/existing/rehearse.ts';
import type { Session } from '../../src/login/session.ts';
import type { Registry } from '../../src/oci/index.ts';
import { createMemoryRegistry, imageOf, type MemoryRegistry } from '../publish/memory-registry.ts';

const REPOSITORY = 'acme/app';
const [OLD, NEW] = [imageOf('1.0.0'), imageOf('1.1.0')];

/** A session that rehearses on one registry in memory; whatever would write there throws. */
function rehearsal(parts: Partial<Registry> = {}) {
  const memory = createMemoryRegistry();
  memory.put('latest', OLD);
  const refuse = (what: string) => async (): Promise<never> => {
    throw new Error(`it was written: ${what}`);
  };
  const strict: Registry = {
    ...memory,
    ping: async () => void memory.requests.push('PING'),
    canPush: refuse('canPush'),
    putManifest: refuse('putManifest'),
    putTags: refuse('putTags'),
    uploadBlob: refuse('uploadBlob'),
    mountBlob: refuse('mountBlob'),
    deleteManifest: refuse('deleteManifest'),
    ...parts,
  };
  const session = rehearsed({ registry: () => strict } as unknown as Session);
  return { memory, client: session.registry('registry.test'), session };
}

const tagsOf = ({ tags }: MemoryRegistry) => Object.fromEntries(tags);

it('answers what is there as long as nothing is written', async () => {
  const { client } = rehearsal();
  expect(await client.headManifest(REPOSITORY, 'latest')).toEqual(OLD.descriptor);
  expect(await client.getManifest(REPOSITORY, 'latest')).toEqual(OLD);
  expect(await client.headManifest(REPOSITORY, '1.1.0')).toBeUndefined();
  expect(await client.listTags(REPOSITORY)).toEqual({ tags: ['latest'], complete: true });
});

it.each<[how: string, write: (client: Registry) => Promise<unknown>]>([
  ['one by one', (client) => client.putManifest(REPOSITORY, 'latest', NEW)],
  ['together', (client) => client.putTags(REPOSITORY, NEW, ['latest'])],
])('reads back what was written, %s, and writes nothing', async (_, write) => {
  const { client, memory } = rehearsal();
  await write(client);
  expect(await client.headManifest(REPOSITORY, 'latest')).toEqual(NEW.descriptor);
  expect(await client.getManifest(REPOSITORY, 'latest')).toEqual(NEW);
  expect(await client.getManifest(REPOSITORY, NEW.descriptor.digest)).toEqual(NEW);
  expect(tagsOf(memory)).toEqual({ latest: OLD.descriptor.digest });
});

it('lists the tags that would be there, each once', async () => {
  const { client } = rehearsal();
  expect(await client.putTags(REPOSITORY, NEW, ['1.1.0', 'latest'])).toEqual([
    { tag: '1.1.0' },
    { tag: 'latest' },
  ]);
  expect(await client.listTags(REPOSITORY)).toEqual({ tags: ['latest', '1.1.0'], complete: true });
  expect((await client.listTags('acme/other')).tags).toEqual(['latest']);
});

it('gives a manifest without a tag no tag', async () => {
  const { client } = rehearsal();
  const { digest } = NEW.descriptor;
  await client.putManifest(REPOSITORY, digest, NEW);
  expect(await client.headManifest(REPOSITORY, digest)).toEqual(NEW.descriptor);
  expect((await client.listTags(REPOSITORY)).tags).toEqual(['latest']);
});

it('keeps repositories apart', async () => {
  const { client } = rehearsal();
  await client.putManifest('acme/other', '1.1.0', NEW);
  expect(await client.headManifest(REPOSITORY, '1.1.0')).toBeUndefined();
  expect(await client.headManifest(REPOSITORY, NEW.descriptor.digest)).toBeUndefined();
});

it('remembers from one use of a registry to the next', async () => {
  const { client, session } = rehearsal();
  await client.putManifest(REPOSITORY, '1.1.0', NEW);
  const again = session.registry('registry.test');
  expect(await again.headManifest(REPOSITORY, '1.1.0')).toEqual(NEW.descriptor);
});

it('proves the login, which begins no upload', async () => {
  const { client, memory } = rehearsal();
  await client.canPush(REPOSITORY);
  expect(memory.requests).toEqual(['PING']);
});

it.each([
  ['existed', { size: 3 }, undefined],
  ['mounted', undefined, 'acme/elsewhere'],
  ['uploaded', undefined, undefined],
])('a blob would be %s', async (outcome, head, mountFrom) => {
  const { client } = rehearsal({ headBlob: async () => head });
  const open = async (): Promise<never> => {
    throw new Error('it was read');
  };
  const source = { open, mountFrom };
  expect(await client.uploadBlob(REPOSITORY, NEW.descriptor, source)).toBe(outcome);
});

it('knows nothing of what publishing never does', async () => {
  const { client } = rehearsal();
  await expect(client.deleteManifest(REPOSITORY, 'latest')).rejects.toThrow('does not delete');
  await expect(client.mountBlob(REPOSITORY, 'x', 'y')).rejects.toThrow('does not mount');
});
