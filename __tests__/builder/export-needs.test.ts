import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineBuilder, ownBuilder } from '../../src/builder/builder.ts';
import { cacheNeeds, outputNeeds } from '../../src/builder/export-needs.ts';
import type { Need } from '../../src/builder/need.ts';
import { startEngine, type TestEngine } from './engine.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'export-needs-'));
beforeAll(() => {
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = ownBuilder({ name: '', driver: 'docker-container', nodes: [] }, []);

const GHA = 'type=gha,url=http://127.0.0.1:1/,token=x';
const S3 = 'type=s3,region=r,bucket=b,name=n,access_key_id=a,secret_access_key=b';
const AZBLOB = 'type=azblob,account_url=https://x.example,name=n,secret_access_key=eA==';

type Option = 'output' | 'cache-from' | 'cache-to';

/** What an engine can do with each store: `c` with the classic one, `d` with containerd's. */
const TABLE: readonly (readonly [can: '' | 'cd' | 'd', option: Option, entry: string])[] = [
  ['cd', 'output', 'type=local,dest=files'],
  ['cd', 'output', 'files'],
  ['cd', 'output', 'type=tar,dest=files.tar'],
  ['cd', 'output', 'type=cacheonly'],
  ['cd', 'output', 'type=image'],
  ['cd', 'output', 'type=image,push=false,push-by-digest=true'],
  ['cd', 'output', 'type=docker'],
  ['cd', 'output', 'type=registry,name=127.0.0.1:1/x'],
  ['', 'output', 'type=registry,name=127.0.0.1:1/x,push-by-digest=true'],
  ['', 'output', 'type=image,name=127.0.0.1:1/x,push=1,push-by-digest=true'],
  ['d', 'output', 'type=oci,dest=image.tar'],
  ['d', 'output', '"type=oci","dest=image.tar"'],
  ['d', 'output', 'type=oci,dest=image.tar,rewrite-timestamp=true'],
  ['d', 'output', 'type=docker,dest=image.tar'],
  ['cd', 'cache-from', '127.0.0.1:1/x'],
  ['cd', 'cache-from', 'type=registry,ref=127.0.0.1:1/x'],
  ['cd', 'cache-from', 'type=local,src=files'],
  ['d', 'cache-from', GHA],
  ['', 'cache-from', S3],
  ['', 'cache-from', AZBLOB],
  ['cd', 'cache-to', 'type=inline'],
  ['d', 'cache-to', '127.0.0.1:1/x'],
  ['d', 'cache-to', 'type=registry,ref=127.0.0.1:1/x'],
  ['d', 'cache-to', 'type=local,dest=cache'],
  ['d', 'cache-to', GHA],
  ['', 'cache-to', S3],
  ['', 'cache-to', AZBLOB],
  ['', 'cache-to', 'type=new,to=them'],
];

function needs(option: Option, entry: string): readonly Need[] {
  if (option === 'output') return outputNeeds([entry]);
  return option === 'cache-from' ? cacheNeeds([entry], []) : cacheNeeds([], [entry]);
}

it.each(TABLE)('engines (%s): --%s %s', (can, option, entry) => {
  const isMet = (hasContainerdStore: boolean) =>
    needs(option, entry).every((need) =>
      need.isMetBy(engineBuilder('', hasContainerdStore), undefined),
    );
  expect({ c: isMet(false), d: isMet(true) }).toEqual({ c: can === 'cd', d: can !== '' });
  expect(needs(option, entry).every((need) => need.isMetBy(OWN, undefined))).toBe(true);
  expect(
    needs(option, entry).every(({ isWish = false }) => isWish === (option === 'cache-from')),
  ).toBe(true);
});

/** What an image is to be like that the classic store leaves out without a word; and what no engine does. */
it.each([
  ['type=image,compression=zstd', { c: false, d: true }],
  ['type=registry,oci-mediatypes=true', { c: false, d: true }],
  ['type=image,annotation-index.a=b', { c: false, d: true }],
  ['type=image,rewrite-timestamp=true', { c: false, d: false }],
  ['type=local,dest=files,compression=zstd', { c: true, d: true }],
])('%s is done by %j', (output, expected) => {
  const isMet = (hasContainerdStore: boolean) =>
    outputNeeds([output]).every((need) =>
      need.isMetBy(engineBuilder('', hasContainerdStore), undefined),
    );
  expect({ c: isMet(false), d: isMet(true) }).toEqual(expected);
});

/** The builder’s own words for “this is not for me”; that nobody answers at an address is none of them. */
const REFUSAL =
  /is not supported|not implemented|unknown cache (?:im|ex)porter|conflicts with "unpack"/;

describe.each([
  ['classic', 'c'],
  ['containerd', 'd'],
] as const)('an engine with the %s store', (store, letter) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startEngine({ store });
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  /** Runs the build; gives whether the builder refused what was asked. */
  function isRefused(option: Option, entry: string): Promise<boolean> {
    const output = option === 'output' ? [] : ['--output=type=cacheonly'];
    const args = ['--progress=plain', `--${option}=${entry}`, ...output, '.'];
    const env = {
      ...{ PATH: process.env.PATH, HOME: folder, DOCKER_HOST: `unix://${engine.socket}` },
      BUILDX_CONFIG: join(folder, 'buildx'),
    };
    return new Promise((done) => {
      execFile(
        'docker',
        ['buildx', 'build', ...args],
        { env, cwd: folder },
        (_: ExecFileException | null, __, said) => done(REFUSAL.test(said)),
      );
    });
  }

  test('refuses what the needs say that it cannot, and nothing else', async () => {
    const found: [boolean, Option, string][] = [];
    for (const [, option, entry] of TABLE) {
      found.push([await isRefused(option, entry), option, entry]);
    }
    expect(found).toEqual(
      TABLE.map(([can, option, entry]) => [!can.includes(letter), option, entry]),
    );
  });

  // The classic store takes it, and does nothing.
  test('rewrites no times, which only containerd’s says', async () => {
    expect(await isRefused('output', 'type=image,rewrite-timestamp=true')).toBe(letter === 'd');
  });
});
