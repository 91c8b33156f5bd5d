import { type ImageSource, rememberSmall } from '../../src/image/index.ts';
import { CONFIG, LAYER, makeContent } from './content.ts';

const content = makeContent();
const manifest = content.image('amd64');
const config = content.add(CONFIG, { os: 'linux', architecture: 'amd64' });
const large = content.add(CONFIG, 'x'.repeat(300_000));
const layer = content.add(LAYER, 'layer');

/** What remembers, and the digests of what it asked for. */
function remembering() {
  const source = content.source(manifest);
  const opened: string[] = [];
  const counting: ImageSource = {
    ...source,
    openBlob(descriptor, offset) {
      opened.push(descriptor.digest);
      return source.openBlob(descriptor, offset);
    },
  };
  return { source: rememberSmall(counting), asked: source.asked, opened };
}

async function textOf(stream: Promise<AsyncIterable<Uint8Array>>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

it('reads a manifest once', async () => {
  const { source, asked } = remembering();
  expect(await source.readManifest(manifest)).toBe(await source.readManifest(manifest));
  expect(asked).toEqual([manifest.digest]);
});

it('reads a configuration once, also for several who ask at the same time, and from any place on', async () => {
  const { source, opened } = remembering();
  const texts = [source.openBlob(config), source.openBlob(config, 5)].map(textOf);
  const whole = content.blobs.get(config.digest)?.toString() ?? '';
  expect(await Promise.all(texts)).toEqual([whole, whole.slice(5)]);
  expect(await textOf(source.openBlob(config))).toBe(whole);
  expect(opened).toEqual([config.digest]);
});

it.each([
  ['a large configuration', large],
  ['a layer', layer],
])('does not keep %s', async (_, blob) => {
  const { source, opened } = remembering();
  for (let time = 0; time < 2; time += 1) expect(await textOf(source.openBlob(blob))).not.toBe('');
  expect(opened).toEqual([blob.digest, blob.digest]);
});
