import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineLog } from '../../src/adapters/cli/log.ts';
import { clock } from '../../src/adapters/node/clock.ts';
import { dockerEngine } from '../../src/adapters/node/engine.ts';
import { exec } from '../../src/adapters/node/exec.ts';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { nodeFiles } from '../../src/adapters/node/files.ts';
import { imageFiles } from '../../src/adapters/node/image-files.ts';
import { type PublishError, toPublishError } from '../../src/errors.ts';
import { publish } from '../../src/pipeline.ts';
import type { Exec, ImageFiles, Ports } from '../../src/ports.ts';
import { NO_HISTORY } from '../publish/run-tags.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { FACTS, onTag } from '../tagging/run.ts';
import { readContent } from './content.ts';

import.meta.jest.setTimeout(60_000);

let folder: string;
let registries: readonly Distribution[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'disk-full-'));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  registries = await Promise.all([
    startOpenRegistry({ inMemory: true }),
    startOpenRegistry({ inMemory: true }),
  ]);
});
afterAll(async () => {
  await Promise.all(registries.map((registry) => registry[Symbol.asyncDispose]()));
  rmSync(folder, { recursive: true });
});

/** The real builder writes its export to a device that is always full. */
const onFullDisk: Exec = (file, args, options) => {
  const output = /^(--output=)?type=oci,.*dest=[^,]+/;
  const full = args.map((arg) => arg.replace(output, '$1type=oci,dest=/dev/full'));
  return exec(file, full, options);
};

/** Files that take no byte. */
const fullFiles: ImageFiles = {
  ...imageFiles,
  async create(path, mode) {
    const file = await imageFiles.create(path, mode);
    const write = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    return { ...file, write, [Symbol.asyncDispose]: () => file[Symbol.asyncDispose]() };
  },
};

test('the disk is full during the export: nothing is tagged, and another run succeeds', async () => {
  const error = await failureOf('acme/export', { exec: onFullDisk });
  expect(error).toMatchObject({
    code: 'BUILD_FAILED',
    message: expect.stringContaining('the disk is full, writing /dev/full'),
    fix: expect.stringMatching(/Free space[\s\S]*docker buildx prune/),
  });
  expect(await tagsAt('acme/export')).toEqual([[], []]);
  await run('acme/export');
  expect(await tagsAt('acme/export')).toEqual([TAGS, TAGS]);
});

test('the disk is full during the archive: the error says so, and what is published is whole', async () => {
  const error = await failureOf('acme/archive', { imageFiles: fullFiles });
  expect(error).toMatchObject({
    code: 'ARCHIVE_FAILED',
    message: expect.stringContaining('the disk is full'),
    fix: expect.stringContaining('Free space'),
  });
  expect(await tagsAt('acme/archive')).toEqual([TAGS, TAGS]);
});

const TAGS = ['1', '1.2', '1.2.3', 'latest'];

/** Tags at each registry; all of them point at whole images. */
async function tagsAt(repository: string): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    registries.map(async ({ host }) => {
      const content = await readContent(host, repository, { hasTokens: false });
      const tags = await content.tags();
      for (const digest of Object.values(tags)) expect(await content.flaws(digest)).toEqual([]);
      return Object.keys(tags).toSorted();
    }),
  );
}

async function failureOf(repository: string, ports: Partial<Ports>): Promise<PublishError> {
  const archive = ports.imageFiles ? join(folder, 'image.tar') : '';
  return run(repository, ports, archive).then(() => {
    throw new Error('it succeeded');
  }, toPublishError);
}

/** The whole product, from its inputs to its report. */
async function run(repository: string, changes: Partial<Ports> = {}, archive = '') {
  const { PATH, DOCKER_HOST } = process.env;
  const env = { PATH, DOCKER_HOST, HOME: folder };
  const files = nodeFiles(folder);
  const log = commandLineLog(
    { write: () => true },
    { debug: false, live: false, redact: (text) => text, now: () => 0, eachSecond: () => () => {} },
  );
  const ports: Ports = {
    ...{ exec, fetch: nodeFetch({}), files, imageFiles, clock, log, env, history: NO_HISTORY },
    engine: await dockerEngine(env, files),
    mask: () => {},
    redact: (text) => text,
    rememberForCleanup: () => {},
    rememberCommand: () => () => {},
    ...changes,
  };
  const images = registries.map(({ host }) => `${host}/${repository}`).join('\n');
  const inputs = { images, context: folder, ...(archive && { archive }) };
  return publish(inputs, { ...FACTS, ...onTag('v1.2.3') }, ports);
}
