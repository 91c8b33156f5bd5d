import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { removeImages } from '../scenarios/docker.ts';
import { tagPush } from '../scenarios/events.ts';
import { createJob } from '../scenarios/job.ts';
import { ENGINES, engineSurroundings, isThere, testWith } from './surroundings.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const FILES = {
  Dockerfile: `FROM scratch AS tools
ARG TARGETARCH
COPY --chmod=755 busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox echo made for $TARGETARCH >/made; /bin/busybox ln -s made /link"]

FROM scratch
ARG GREETING
ARG SOURCE_DATE_EPOCH
COPY --from=tools --chmod=755 /bin/busybox /bin/busybox
COPY --from=tools /made /link /app/
COPY --chown=12:13 Dockerfile /app/
SHELL ["/bin/busybox", "sh", "-ec"]
RUN umask 027; /bin/busybox mkdir -p /app/var; echo "$GREETING $SOURCE_DATE_EPOCH" >/app/var/greeting
ENV GREETING=$GREETING MODE=production
LABEL team=shipping
WORKDIR /app
USER 12:13
EXPOSE 8080/tcp
VOLUME /app/data
STOPSIGNAL SIGINT
ENTRYPOINT ["/bin/busybox"]
CMD ["cat", "made"]
`,
  busybox: readFileSync(process.env.BUSYBOX_STATIC ?? '/bin/busybox'),
};

let registry: Distribution;
const parts = new AsyncDisposableStack();
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  parts.defer(() => removeImages(registry.host));
});
afterAll(() => parts.disposeAsync());

/** Publishes these files by the bundle, as a tag's run. */
async function publish(engine: string, repository: string) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  // Their trust policy is in the home folder.
  const env = engine === 'docker' ? {} : { HOME: folder, ...engineSurroundings(folder) };
  using job = createJob({ event: tagPush('v1.2.3'), files: FILES, env });
  try {
    const result = await job.run({
      ...{ engine, images: `${registry.host}/acme/${repository}`, provenance: 'false' },
      ...{ 'build-args': 'GREETING=hello', labels: 'more=labels' },
    });
    expect([result.exitCode, result.exitCode === 0 ? [] : result.log]).toEqual([0, []]);
    return result.outputs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Those hold paths of the run, its time, or what only the builder knows. */
const OF_THE_RUN = /^(?:bake-file|notification$|metadata$)/;

/** What outputs say, but for the name of the repository and what the bytes are called. */
function meaningOf(outputs: ReadonlyMap<string, string>, repository: string) {
  const told = [...outputs].filter(([name]) => !OF_THE_RUN.test(name));
  return Object.fromEntries(
    told.map(([name, value]): [string, string] => {
      const text = value.replaceAll(`acme/${repository}`, 'acme/app');
      const bytes = /sha256:[0-9a-f]{64}|(?<="size":)\d+/g;
      return [name, text.replace(bytes, '…')];
    }),
  );
}

function readConfig(image: string) {
  const { config, created, architecture, os } = JSON.parse(
    execFileSync('crane', ['config', image]).toString(),
  );
  // Docker's own: no part of OCI's configuration.
  const { Shell, ArgsEscaped, ...portable } = config;
  return { config: portable, created, architecture, os };
}

/** Mode, owner, size or target, and content of each file of an image, by path. */
function readFiles(image: string): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    const tar = join(folder, 'image.tar');
    execFileSync('crane', ['export', image, tar], { stdio: 'pipe' });
    const root = join(folder, 'root');
    execFileSync('mkdir', [root]);
    execFileSync('tar', ['-xf', tar, '-C', root]);
    const list = execFileSync('tar', ['-tvf', tar, '--numeric-owner']).toString();
    const rows = list.split('\n').filter((line) => line !== '');
    return Object.fromEntries(rows.map((row) => readRow(row, root)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readRow(row: string, root: string): [path: string, facts: string] {
  const [mode = '', owner, size, , , name = ''] = row.split(/\s+/);
  const path = name.replace(/\/$/, '');
  const at = join(root, path);
  if (mode.startsWith('d')) return [path, `${mode} ${owner}`];
  if (mode.startsWith('l')) return [path, `${mode} ${owner} ${readlinkSync(at)}`];
  return [
    path,
    `${mode} ${owner} ${size} ${createHash('sha256').update(readFileSync(at)).digest('hex')}`,
  ];
}

/** Empty files and folders that a `RUN` leaves where something was mounted: fewer of them with Docker. */
const MOUNT_POINTS = /^(?:dev|etc|etc\/(?:hosts|hostname|resolv\.conf)|proc|run|sys)$/;

function withoutMountPoints(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !MOUNT_POINTS.test(path)));
}

describe.each(ENGINES)('%s', (engine) => {
  testWith(engine)('makes what Docker makes', async () => {
    const asDocker = await publish('docker', `docker-for-${engine}`);
    const outputs = await publish(engine, engine);
    const digest = outputs.get('digest');
    expect(outputs.get('imageid')).toBe(digest);
    expect(JSON.parse(outputs.get('metadata') ?? '')).toMatchObject({
      'containerimage.digest': digest,
      'containerimage.descriptor': { digest },
    });
    const names = [...outputs.keys()].toSorted();
    expect(names).toEqual([...asDocker.keys()].toSorted());
    expect(meaningOf(outputs, engine)).toEqual(meaningOf(asDocker, `docker-for-${engine}`));

    const docker = `${registry.host}/acme/docker-for-${engine}:1.2.3`;
    const image = `${registry.host}/acme/${engine}:1.2.3`;
    expect(readConfig(image)).toEqual(readConfig(docker));
    const made = withoutMountPoints(readFiles(image));
    expect(made).toEqual(withoutMountPoints(readFiles(docker)));
    expect(Object.keys(made)).toContain('app/var/greeting');
  });
});

test('both make the same, byte for byte, on a machine that has built nothing', async () => {
  const engines = ENGINES.filter(isThere);
  const digests = [];
  for (const engine of [...engines, ...engines]) {
    digests.push((await publish(engine, 'same')).get('digest'));
  }
  expect(new Set(digests).size).toBe(Math.min(1, engines.length));
});
