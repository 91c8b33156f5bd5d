import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, makeMachine } from '../existing/machine.ts';
import { describeImage } from '../fan-out/image.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';
import { removeImages } from '../scenarios/docker.ts';

// Real builds, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const parts = new AsyncDisposableStack();
let registry: Distribution;
let machine: Machine;
beforeAll(async () => {
  registry = parts.use(await startOpenRegistry());
  machine = parts.use(makeMachine());
  define(`
group "default" { targets = ["app", "multi", "own"] }
target "_base" { dockerfile-inline = "FROM scratch\\nCOPY a /" }
target "app" { inherits = ["_base"] }
target "multi" {
  inherits = ["_base"]
  platforms = ["linux/amd64", "linux/arm64"]
}
target "own" {
  inherits = ["_base"]
  tags = ["${registry.host}/other/own:2.0"]
}
`);
  writeFileSync(join(machine.folder, 'a'), registry.host);
});
afterAll(() => parts.disposeAsync());

function define(text: string): void {
  writeFileSync(join(machine.folder, 'docker-bake.hcl'), text);
}

const bake = (...args: readonly string[]) =>
  machine.run(['bake', '--json', '--tags=type=semver,pattern={{version}},value=1.2.3', ...args]);
const images = () => `--images=${registry.host}/acme/{{target}}`;

test('each target is tagged, published and reported as its own image', async () => {
  const { code, stdout, stderr } = await bake(images(), '--report=reports');
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const { targets } = JSON.parse(stdout);
  expect(targets.map(({ target, outcome }: Record<string, string>) => [target, outcome])).toEqual([
    ['app', 'published'],
    ['multi', 'published'],
    ['own', 'published'],
  ]);
  for (const { target, digest } of targets) {
    const name = `${registry.host}/acme/${target}:1.2.3`;
    expect(execFileSync('crane', ['digest', name]).toString().trim()).toBe(digest);
  }
  const files = targets.map(
    ({ target }: Record<string, string>) => `reports/${target}/report.json`,
  );
  for (const file of files) expect(existsSync(join(machine.folder, file))).toBe(true);
  const multi = await describeImage(registry.host, 'acme/multi', '1.2.3');
  expect(multi.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  expect(multi.contents.every(({ predicates }) => predicates.length > 0)).toBe(true);

  const again = JSON.parse((await bake(images())).stdout);
  expect(again.targets).toMatchObject(
    targets.map(({ target, digest }: Record<string, string>) => ({
      target,
      digest,
      outcome: 'unchanged',
    })),
  );
});

test('a target’s own tags name its repository and its tags', async () => {
  const { code, stdout, stderr } = await machine.run(['bake', '--json', '--targets=own']);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const [{ digest }] = JSON.parse(stdout).targets;
  const name = `${registry.host}/other/own:2.0`;
  expect(execFileSync('crane', ['digest', name]).toString().trim()).toBe(digest);
});

test('a dry run shows what would be published, and builds nothing', async () => {
  const { code, stdout, stderr } = await bake(
    `--images=${registry.host}/dry/{{target}}`,
    '--dry-run',
  );
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).targets).toHaveLength(3);
  expect(stderr).not.toContain('exporting');
  await expect(describeImage(registry.host, 'dry/app', '1.2.3')).rejects.toThrow('404');
});

describe('a test of every image', () => {
  const testing = (name: string, script: string) =>
    bake(`--images=${registry.host}/${name}/{{target}}`, '--targets=app,own', `--test=${script}`);

  test('sees each by its name and digest', async () => {
    const { code, stdout, stderr } = await testing('tested', 'echo "$TARGET is $IMAGE"');
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    for (const { target, digest } of JSON.parse(stdout).targets) {
      expect(stderr).toMatch(new RegExp(`^${target} is 127\\.0\\.0\\.1:\\d+/\\S+@${digest}$`, 'm'));
    }
  });

  test('that fails for one publishes none', async () => {
    const { code, stderr } = await testing('failed', 'test "$TARGET" = app');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'The test of target "own" failed (exit code 1), so nothing is published.',
    );
    expect(stderr.match(/so nothing is published/g)).toHaveLength(1);
    await expect(describeImage(registry.host, 'failed/app', '1.2.3')).rejects.toThrow('404');
  });
});

test('`load` loads each under its tags as well', async () => {
  const name = `${registry.host}/loaded/app:1.2.3`;
  parts.defer(() => removeImages(registry.host));
  const { code, stdout, stderr } = await bake(
    ...[`--images=${registry.host}/loaded/{{target}}`, '--targets=app', '--load'],
  );
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const digest = execFileSync('crane', ['digest', name]).toString().trim();
  expect(JSON.parse(stdout).targets[0].digest).toBe(digest);
  // The same image in an index of its own, whose attestations have a time of their own.
  const inspect = [
    'image',
    'inspect',
    '--platform=linux/amd64',
    '--format={{json .RootFS.Layers}}',
  ];
  const { rootfs } = JSON.parse(execFileSync('crane', ['config', name]).toString());
  const loaded = execFileSync('docker', [...inspect, name]).toString();
  expect(JSON.parse(loaded)).toEqual(rootfs.diff_ids);
});

test('`call: check` only looks at the Dockerfiles', async () => {
  const { code, stdout, stderr } = await bake(
    ...[`--images=${registry.host}/checked/{{target}}`, '--call=check'],
  );
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(stderr).toContain('Check complete, no warnings found.');
  expect(JSON.parse(stdout).targets[0]).toMatchObject({ target: 'app', outcome: 'built' });
  await expect(describeImage(registry.host, 'checked/app', '1.2.3')).rejects.toThrow('404');
});

describe('a wrong request is said before anything is built', () => {
  test.each<[args: readonly string[], words: readonly string[]]>([
    [['--targets=nobody'], ['targets: failed to find target nobody']],
    [['--set=nonsense'], ['set: invalid override key nonsense']],
    [
      ['--targets=app,multi'],
      ['target "app" has no repository', 'target "multi" has no repository'],
    ],
    [[`--images=localhost:1/acme/one`], ['would all be localhost:1/acme/one:1.2.3', '{{target}}']],
    [['--images=localhost:1/acme/{{target}}', '--on-exists=perhaps'], ['on-exists']],
  ])('%j', async (args, words) => {
    const { code, stderr } = await bake(...args);
    expect(code).toBe(2);
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toContain('exporting');
  });

  test('a definition that cannot be read', async () => {
    using other = makeMachine();
    writeFileSync(join(other.folder, 'docker-bake.hcl'), 'target "app" {');
    const { code, stderr } = await other.run(['bake', '--images=localhost:1/acme/{{target}}']);
    expect(code).toBe(2);
    expect(stderr).toContain('files: docker-bake.hcl:1');
  });
});
