import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BakedImage, bakeArgv, printArgv } from '../../src/bake/argv.ts';
import { readDefinition } from '../../src/bake/definition.ts';

// A real build, on machines that are busy with other tests.
import.meta.jest.setTimeout(180_000);

const DEFINITION = `
group "default" { targets = ["app", "web", "multi"] }
target "_base" {
  dockerfile-inline = "FROM scratch\\nCOPY a /"
  labels = { kept = "yes" }
}
target "app" {
  inherits = ["_base"]
  tags = ["ghcr.io/acme/app:1"]
  output = ["type=registry"]
}
target "helper" { inherits = ["_base"] }
target "web" {
  inherits = ["_base"]
  contexts = { base = "target:helper" }
  attest = ["type=provenance,disabled=true"]
  annotations = ["title=own", "kept=yes"]
}
target "multi" {
  inherits = ["_base"]
  platforms = ["linux/amd64", "linux/arm64"]
}
`;

let workspace: string;
let run: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'bake-'));
  run = mkdtempSync(join(tmpdir(), 'bake-run-'));
  writeFileSync(join(workspace, 'docker-bake.hcl'), DEFINITION);
  writeFileSync(join(workspace, 'a'), run);
});
afterEach(() => {
  for (const folder of [workspace, run]) rmSync(folder, { recursive: true });
});

function buildx(argv: readonly string[]) {
  return execFileSync('docker', ['buildx', ...argv], { cwd: workspace, stdio: 'pipe' }).toString();
}

function json(...path: readonly string[]) {
  return JSON.parse(readFileSync(join(run, ...path), 'utf8'));
}

function blob(target: string, digest: string) {
  return json(target, 'blobs', ...digest.split(':'));
}

test('bake builds what it printed: each image into its directory, with what is set', () => {
  const request = { files: [], targets: [], set: ['web.labels.own=1'], vars: [], source: '' };
  const printed = buildx(printArgv(request));
  const images = readDefinition(printed) ?? [];
  expect(images.map(({ target }) => target)).toEqual(['app', 'multi', 'web']);
  writeFileSync(join(run, 'bake.json'), printed);

  const title = `a=b, "\${c}"`;
  const baked = images.map(
    ({ target, attests }): BakedImage => ({
      target,
      layout: join(run, target),
      labels: [['org.opencontainers.image.title', title]],
      annotations: target === 'web' ? [`title=${title}`] : [],
      attests: attests.includes('provenance') ? [] : ['type=provenance,mode=min'],
      load: [],
    }),
  );
  for (const { layout } of baked) mkdirSync(layout);
  const rest = { builder: '', pull: false, noCache: false, allow: [], call: 'build' };
  const files = { definition: join(run, 'bake.json'), metadata: join(run, 'metadata.json') };
  buildx(bakeArgv({ ...rest, ...files, images: baked }));

  const metadata = json('metadata.json');
  const found = baked.map(({ target }) => {
    const [{ digest }] = json(target, 'index.json').manifests;
    expect(metadata[target]['containerimage.digest']).toBe(digest);
    return blob(target, digest);
  });
  const platforms = found.map(({ manifests }) =>
    manifests?.map(({ platform }: { platform: { architecture: string } }) => platform.architecture),
  );
  const attested = ['amd64', 'arm64', 'unknown', 'unknown'];
  expect(platforms).toEqual([['amd64', 'unknown'], attested, undefined]);
  const web = found[2];
  expect(web.annotations).toMatchObject({ title, kept: 'yes' });
  expect(blob('web', web.config.digest).config.Labels).toEqual({
    kept: 'yes',
    own: '1',
    'org.opencontainers.image.title': title,
  });
});
