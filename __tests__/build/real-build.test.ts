import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openWorkshop, type Workshop } from '../publish/process.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { startGitServer } from './git-server.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let workshop: Workshop;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  workshop = parts.use(openWorkshop());
  workshop.checkout('app', 1);
  const busybox = process.env.BUSYBOX_STATIC ?? '/bin/busybox';
  copyFileSync(busybox, join(workshop.folder, 'app/busybox'));
  // Unlike what any other test builds, so that no layer is there before.
  writeFileSync(join(workshop.folder, 'app/unique'), registry.host + Date.now());
});
afterAll(() => parts.disposeAsync());

const BASE = 'FROM scratch AS base\nCOPY unique /\nCOPY busybox /bin/busybox\n';

/** Publishes what these instructions make of the busybox; gives the report. */
async function publish(
  dockerfile: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  writeFileSync(join(workshop.folder, 'app/Dockerfile'), dockerfile);
  const all = ['publish', '--json', '--tags=1', '--on-exists=overwrite', ...args];
  const { exitCode, stdout, stderr } = await workshop.run('app', all, { env });
  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
  return { report: JSON.parse(stdout), stderr };
}

function skopeo(...args: readonly string[]) {
  const [command = '', ...rest] = args;
  return JSON.parse(
    execFileSync('skopeo', [command, '--tls-verify=false', ...rest], { stdio: 'pipe' }).toString(),
  );
}

test('`cache: auto` leaves a cache beside the image, and the next run reads it', async () => {
  const image = `${registry.host}/acme/cached`;
  const ref = `${image}:buildcache-build-main`;
  const args = [`--images=${image}`, '--cache=auto'];
  const first = await publish(BASE, args);
  const place = { where: 'registry', from: [ref], to: [ref] };
  expect(first.report.cache).toEqual({ ...place, steps: 2, cached: 0, read: [] });
  const tags = skopeo('list-tags', `docker://${image}`).Tags;
  expect([...tags].sort()).toEqual(['1', 'buildcache-build-main']);
  const second = await publish(BASE, args);
  expect(second.report.cache).toEqual({ ...place, steps: 2, cached: 2, read: [ref] });
});

test('what is published is told from what is loaded and written as well, whose attestations are their own', async () => {
  const image = `${registry.host}/acme/thrice`;
  parts.defer(() => void execFileSync('docker', ['image', 'rm', '--force', `${image}:1`]));
  const outputs = '--outputs=type=oci,dest=whole.tar';
  const { report } = await publish(BASE, [`--images=${image}`, '--load', outputs]);
  expect(report.outcome).toBe('published');
  const { digest } = report.published[0];
  expect(skopeo('inspect', '--raw', `docker://${image}@${digest}`).manifests).toHaveLength(2);
  const [platform] = skopeo('inspect', `docker://${image}:1`).Layers;
  const file = join(workshop.folder, 'app/whole.tar');
  expect(skopeo('inspect', `oci-archive:${file}`).Layers[0]).toBe(platform);
});

test.each([
  ['type=local,dest=files', 'files/unique', true],
  ['type=local,dest=files', 'files/unique', false],
  ['type=tar,dest=files.tar', 'files.tar', true],
  ['plain', 'plain/unique', false],
])('`outputs: %s` leaves %s, published beside it: %j', async (output, path, push) => {
  const image = `${registry.host}/acme/files`;
  const args = [`--images=${image}`, `--outputs=${output}`, `--push=${push}`];
  const { report } = await publish(BASE, args);
  expect(report.outcome).toMatch(push ? /^(?:published|unchanged)$/ : /^built$/);
  const folder = join(workshop.folder, 'app');
  expect(existsSync(join(folder, path))).toBe(true);
  rmSync(join(folder, path.split('/')[0] ?? ''), { recursive: true });
});

test('the image says that it was created when its commit was, unless told otherwise', async () => {
  const image = `${registry.host}/acme/dated`;
  const created = () => skopeo('inspect', '--config', `docker://${image}:1`).created as string;
  const commit = workshop.git('app', 'log', '-1', '--format=%ct');
  await publish(BASE, [`--images=${image}`, '--provenance=false']);
  expect(Date.parse(created())).toBe(Number(commit) * 1000);
  await publish(`${BASE}LABEL a=b\n`, [
    `--images=${image}`,
    ...['--provenance=false', '--source-date-epoch=none', '--no-cache'],
  ]);
  expect(Date.parse(created())).toBeGreaterThan(Number(commit) * 1000);
});

test('two platforms have provenance and what a scanner finds in each', async () => {
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://spdx.dev/Document',
    predicate: { spdxVersion: 'SPDX-2.3', name: 'stand-in' },
  };
  writeFileSync(join(workshop.folder, 'app/sbom.json'), JSON.stringify(statement));
  const scanner = `${registry.host}/acme/scanner`;
  // https://github.com/moby/buildkit/blob/master/docs/attestations/sbom-protocol.md
  const script = 'cp /sbom.json "$BUILDKIT_SCAN_DESTINATION/sbom.spdx.json"';
  const command = JSON.stringify(['/bin/busybox', 'sh', '-c', `/bin/busybox ${script}`]);
  await publish(`${BASE}COPY sbom.json /\nENTRYPOINT ${command}\n`, [`--images=${scanner}`]);
  const image = `${registry.host}/acme/attested`;
  const { report } = await publish(BASE, [
    `--images=${image}`,
    '--platforms=linux/amd64,linux/arm64',
    ...[`--sbom=generator=${scanner}:1`, '--provenance=mode=max'],
  ]);
  const { manifests } = skopeo('inspect', '--raw', `docker://${image}:1`);
  expect(
    manifests.map((each: { platform: object }) => Object.values(each.platform).sort()),
  ).toEqual([
    ['amd64', 'linux'],
    ['arm64', 'linux'],
    ['unknown', 'unknown'],
    ['unknown', 'unknown'],
  ]);
  const types = report.evidence.map(({ type }: { type: string }) => type);
  expect(types.filter((type: string) => type.includes('spdx'))).toHaveLength(2);
  expect(types.filter((type: string) => type.includes('provenance'))).toHaveLength(2);
});

test('the run’s commit is fetched from its own server with the job’s token, which stays nowhere', async () => {
  const token = 'ghs_t0ken-of-the-job';
  mkdirSync(join(workshop.folder, 'served/acme'), { recursive: true });
  writeFileSync(join(workshop.folder, 'app/Dockerfile'), BASE);
  workshop.git('app', 'add', '.');
  workshop.git('app', 'commit', '--quiet', '--message=sources');
  const sha = workshop.git('app', 'rev-parse', 'HEAD');
  workshop.git('app', 'clone', '--quiet', '--bare', '.', '../served/acme/app.git');
  await using server = await startGitServer(join(workshop.folder, 'served'), token);
  const image = `${registry.host}/acme/fetched`;
  const { stderr } = await publish(
    'FROM nothing-of-the-workspace',
    [`--images=${image}`, '--context={{defaultContext}}', '--provenance=mode=max'],
    {
      ...{ GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: `http://${server.host}` },
      ...{ GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' },
      ...{ GITHUB_EVENT_NAME: 'push', GITHUB_TOKEN: token },
    },
  );
  expect(server.served.length).toBeGreaterThan(0);
  expect(stderr).not.toContain(token);
  const out = join(workshop.folder, 'fetched');
  const copy = ['copy', '--all', '--src-tls-verify=false', `docker://${image}:1`, `dir:${out}`];
  execFileSync('skopeo', copy, { stdio: 'pipe' });
  const documents = readdirSync(out)
    .map((name) => readFileSync(join(out, name)).toString('latin1'))
    .join('\n');
  expect(documents).toContain(sha);
  expect(documents).not.toContain(token);
});

test('findings of a check stand at their lines, and nothing is published', async () => {
  const dockerfile = 'FROM scratch as base\nCOPY unique /\n';
  writeFileSync(join(workshop.folder, 'app/Dockerfile'), dockerfile);
  const images = `--images=${registry.host}/acme/checked`;
  const said = await workshop.run('app', ['publish', images, '--tags=1', '--call=check']);
  expect(said.exitCode).toBe(1);
  expect(said.stderr).toContain('FromAsCasing');
  expect(said.stderr).toContain('The check of Dockerfile ended with 1 warning.');
});

test('a link out of the workspace is no context', async () => {
  mkdirSync(join(workshop.folder, 'outside'));
  symlinkSync('../outside', join(workshop.folder, 'app/link'));
  const args = ['publish', 'link', `--images=${registry.host}/acme/linked`, '--tags=1'];
  const said = await workshop.run('app', args);
  expect(said.exitCode).toBe(2);
  expect(said.stderr).toContain('context: "link" leads out of the workspace through a link');
});

test('a link out of the workspace is no Dockerfile, and no secret of a build from elsewhere', async () => {
  mkdirSync(join(workshop.folder, 'apart'));
  const path = join(workshop.folder, 'app/linked');
  mkdirSync(path);
  symlinkSync('../../apart', join(path, 'Dockerfile'));
  const elsewhere = [
    'publish',
    'https://127.0.0.1:9/app.git',
    '--secret-files=id=linked/Dockerfile',
  ];
  for (const [args, input] of [
    [['publish', 'linked'], 'file'],
    [elsewhere, 'secret-files'],
  ] as const) {
    const said = await workshop.run('app', [...args, `--images=${registry.host}/acme/linked`]);
    expect(said.exitCode).toBe(2);
    expect(said.stderr).toContain(`${input}: "linked/Dockerfile" leads out of the workspace`);
  }
});
