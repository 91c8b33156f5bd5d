import type { Closure, ImageSource } from '../../src/image/index.ts';
import type { Descriptor, UploadOutcome } from '../../src/oci/index.ts';
import type { HandedOver, Landed } from '../../src/publish/land.ts';
import { followTransfers } from '../../src/publish/transfer-progress.ts';
import { transferInWords } from '../../src/publish/transfer-words.ts';
import { samplePlan } from '../report/sample.ts';

const LAYERS: readonly Descriptor[] = [30_000_000, 10_000_000].map((size) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: `sha256:${String(size)}`,
  size,
}));

const IMAGE = {
  kind: 'image',
  image: { source: {} as ImageSource, content: { blobs: LAYERS } as unknown as Closure },
} as const satisfies HandedOver;

/** What a destination has after each layer had one of these outcomes. */
function landed(...outcomes: readonly UploadOutcome[]): Landed {
  const transfers = LAYERS.map((layer, at) => ({ ...layer, outcome: outcomes[at] ?? 'existed' }));
  return { manifest: { descriptor: LAYERS[0] as Descriptor, bytes: new Uint8Array() }, transfers };
}

function surroundings() {
  let time = 1_000_000;
  const said: string[] = [];
  return {
    said,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    ports: {
      clock: { now: () => time, sleep: async () => {} },
      log: {
        info: (text: string) => void said.push(text),
        progress: (text: string, details: readonly string[] = []) =>
          void said.push([`status ${text}`.trim(), ...details].join(' | ')),
      },
    },
  };
}

async function destinations() {
  const { destinations } = await samplePlan({ images: 'ghcr.io/acme/app\nacme/app' });
  const [ghcr, hub] = destinations;
  if (!ghcr || !hub) throw new Error('two destinations');
  return { ghcr, hub };
}

it('says for each destination how many bytes it has and how fast they arrive, then that it has them all', async () => {
  const { ghcr, hub } = await destinations();
  const { ports, said, wait } = surroundings();
  const result = await followTransfers(IMAGE, ports as never, async ({ onBytes, follow }) => {
    const slow = Promise.withResolvers<Landed>();
    const hubDone = follow(hub, () => slow.promise);
    const first = await follow(ghcr, async () => {
      onBytes(ghcr, 10_000_000, 'found');
      onBytes(hub, 1_000_000, 'sent');
      wait(1_000);
      onBytes(ghcr, 5_000_000, 'sent');
      wait(100);
      onBytes(ghcr, 5_000_000, 'sent');
      wait(900);
      onBytes(ghcr, 20_000_000, 'sent');
      return landed('uploaded', 'existed');
    });
    wait(2_000);
    onBytes(hub, 7_000_000, 'sent');
    slow.resolve(landed('mounted', 'uploaded'));
    return [first, await hubDone];
  });
  expect(said).toEqual([
    'status uploading 40.0 MB | acme/app          1.0 MB of 40.0 MB  1.0 MB/s | ghcr.io/acme/app  15.0 MB of 40.0 MB  5.0 MB/s',
    'status uploading 40.0 MB | acme/app          1.0 MB of 40.0 MB  500.0 kB/s | ghcr.io/acme/app  40.0 MB of 40.0 MB  15.0 MB/s',
    'ghcr.io/acme/app: uploaded 30.0 MB in 2.0 s (15.0 MB/s), 10.0 MB there already',
    'status uploading 40.0 MB | acme/app  8.0 MB of 40.0 MB  2.0 MB/s',
    'acme/app: uploaded 10.0 MB in 4.0 s (2.5 MB/s), 30.0 MB mounted from another repository',
    'status',
  ]);
  expect(result.map(({ upload }) => upload)).toEqual([
    { start: 1_000_000, milliseconds: 2_000 },
    { start: 1_000_000, milliseconds: 4_000 },
  ]);
});

it('takes the status away when it fails', async () => {
  const { ghcr } = await destinations();
  const { ports, said } = surroundings();
  const failed = followTransfers(IMAGE, ports as never, ({ follow }) =>
    follow(ghcr, () => Promise.reject(new Error('denied'))),
  );
  await expect(failed).rejects.toThrow('denied');
  expect(said).toEqual(['status']);
});

it('says that a destination waits for another one', async () => {
  const { ghcr, hub } = await destinations();
  const { ports, said, wait } = surroundings();
  await followTransfers(IMAGE, ports as never, async ({ onBytes, follow }) => {
    const waiting = follow(hub, async () => landed());
    await follow(ghcr, async () => {
      wait(1_000);
      onBytes(ghcr, 1_000_000, 'sent');
      return landed();
    });
    await waiting;
  });
  expect(said[0]).toBe(
    'status uploading 40.0 MB | acme/app          waiting | ghcr.io/acme/app  1.0 MB of 40.0 MB',
  );
});

it('is silent where the builder pushed', async () => {
  const { ghcr } = await destinations();
  const { ports, said } = surroundings();
  const pushed = { kind: 'pushed', digest: 'sha256:x', isTagged: false } as const;
  const image = { ...landed(), transfers: [] };
  const result = await followTransfers(pushed, ports as never, ({ follow }) =>
    follow(ghcr, async () => image),
  );
  expect(result).toEqual(image);
  expect(said).toEqual([]);
});

it.each<[readonly UploadOutcome[], string]>([
  [['existed', 'existed'], 'all 40.0 MB there already'],
  [['uploaded', 'uploaded'], 'uploaded 40.0 MB in 2.0 s (20.0 MB/s)'],
  [['mounted', 'mounted'], '40.0 MB mounted from another repository'],
])('%j is: %s', (outcomes, words) => {
  const { transfers } = landed(...outcomes);
  expect(transferInWords(transfers, { start: 5, milliseconds: 2_000 })).toBe(words);
});

it('says nothing of nothing, and no rate of a few bytes', () => {
  expect(transferInWords([])).toBe('');
  const config = { mediaType: '', digest: '', size: 855, outcome: 'uploaded' } as const;
  expect(transferInWords([config], { start: 0, milliseconds: 120 })).toBe(
    'uploaded 855 B in 0.1 s',
  );
});
