import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { describeImage } from './image.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(120_000);

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;
const VERSION = '--tags=type=semver,pattern={{version}},value=1.2.3';
/** Seconds since the epoch. */
const COMMITTED = 1_700_000_000;
const EPOCH = { SOURCE_DATE_EPOCH: String(COMMITTED) };
const ANNOTATED = ['--annotation-levels=index', '--annotations=acme.team=shipping'];

const parts = new AsyncDisposableStack();
let registry: Distribution;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
});
afterAll(() => parts.disposeAsync());

/** A checkout of the same sources. */
function checkout(): Machine {
  const machine = parts.use(makeMachine());
  mkdirSync(join(machine.folder, 'src'));
  const file = join(machine.folder, 'src/Dockerfile');
  writeFileSync(file, 'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nCOPY Dockerfile /\n');
  // A checkout that restores times; layers hold them.
  utimesSync(file, COMMITTED, COMMITTED);
  return machine;
}

const imagesOf = (repository: string) => `--images=${registry.host}/acme/${repository}`;

/** One job of the matrix; what it leaves goes to the next machine as an artifact does. */
async function buildPart(repository: string, platform: string, folder: string): Promise<void> {
  const machine = checkout();
  // The same rules as the merge: labels hold the version.
  const publish = ['publish', 'src', imagesOf(repository), VERSION, `--platforms=${platform}`];
  const { code, stderr } = await machine.run([...publish, '--digests=out', ...ANNOTATED], EPOCH);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  cpSync(join(machine.folder, 'out'), folder, { recursive: true });
}

test('built apart and merged, it is what one machine builds', async () => {
  const last = checkout();
  const digests = join(last.folder, 'digests');
  await Promise.all(PLATFORMS.map((platform) => buildPart('apart', platform, digests)));
  expect(readdirSync(digests).toSorted()).toEqual(['linux-amd64.json', 'linux-arm64.json']);
  const merge = [
    ...['merge', imagesOf('apart'), '--digests=digests', VERSION, '--json'],
    ...[`--platforms=${PLATFORMS.join(',')}`, ...ANNOTATED],
  ];
  const merged = await last.run(merge, EPOCH);
  expect([merged.code, merged.code === 0 ? '' : merged.stderr]).toEqual([0, '']);
  const { digest, outcome } = JSON.parse(merged.stdout);
  expect(outcome).toBe('published');

  const alone = checkout();
  const publish = ['publish', 'src', imagesOf('whole'), VERSION];
  const platforms = `--platforms=${PLATFORMS.join(',')}`;
  const whole = await alone.run([...publish, platforms, ...ANNOTATED], EPOCH);
  expect([whole.code, whole.code === 0 ? '' : whole.stderr]).toEqual([0, '']);

  const [ours, theirs] = await Promise.all(
    ['apart', 'whole'].map((name) => describeImage(registry.host, `acme/${name}`, '1.2.3')),
  );
  expect(ours?.digest).toBe(digest);
  expect(ours?.platforms).toEqual(PLATFORMS);
  // The same images, byte for byte, and attestations of the same kinds about them.
  expect(ours?.contents).toEqual(theirs?.contents);
  expect(ours?.contents.filter(({ predicates }) => predicates.length > 0)).toHaveLength(2);
  expect(ours?.annotations).toMatchObject({ 'acme.team': 'shipping' });
  expect(ours?.annotations).toEqual(theirs?.annotations);

  // A job that is run again finds everything in its place.
  const again = await last.run(merge, EPOCH);
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', digest });
});

describe('a merge that would publish something else', () => {
  test('one platform was not built', async () => {
    const machine = checkout();
    await buildPart('half', 'linux/amd64', join(machine.folder, 'digests'));
    const merged = await machine.run([
      ...['merge', imagesOf('half'), '--digests=digests', VERSION],
      `--platforms=${PLATFORMS.join(',')}`,
    ]);
    expect(merged.code).toBe(2);
    expect(merged.stderr).toContain('platforms: no job built linux/arm64');
    await expect(describeImage(registry.host, 'acme/half', '1.2.3')).rejects.toThrow('404');
  });

  test('files are missing, damaged, or of another image, each of which is said', async () => {
    const machine = checkout();
    const folder = join(machine.folder, 'digests');
    const run = () => machine.run(['merge', imagesOf('other'), '--digests=digests', VERSION]);
    expect((await run()).stderr).toContain('there are no files of builds in "digests"');
    await buildPart('elsewhere', 'linux/amd64', folder);
    writeFileSync(join(folder, 'broken.json'), '{"schemaVersion":1');
    writeFileSync(join(folder, 'false.json'), '{"schemaVersion":1,"digest":"latest"}');
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain('"digests/broken.json" is not a file that a build left there');
    expect(stderr).toContain('"digests/false.json" is not a file that a build left there');
    expect(stderr).toContain('acme/elsewhere@sha256:');
    rmSync(folder, { recursive: true });
  });

  test('the same platform twice', async () => {
    const machine = checkout();
    const folder = join(machine.folder, 'digests');
    await buildPart('twice', 'linux/amd64', folder);
    cpSync(join(folder, 'linux-amd64.json'), join(folder, 'copy.json'));
    const { code, stderr } = await machine.run([
      ...['merge', imagesOf('twice'), '--digests=digests', VERSION],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('are both for linux/amd64');
  });
});
