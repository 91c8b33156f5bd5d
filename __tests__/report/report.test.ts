import { toArtifacts } from '../../src/report/artifacts.ts';
import { renderBakeFiles } from '../../src/report/bake-files.ts';
import { toReportJson } from '../../src/report/json.ts';
import { OUTPUTS, toOutputs } from '../../src/report/outputs.ts';
import { outcomeOf, planned } from '../../src/report/report.ts';
import { toTargetOutputs } from '../../src/report/target-outputs.ts';
import { renderPlan, renderReport } from '../../src/report/text.ts';
import { onTag } from '../tagging/run.ts';
import { DIGEST, OTHER_DIGEST, publishedAll, samplePlan, sampleReport } from './sample.ts';

const TWO = { images: 'ghcr.io/acme/app\nacme/app' };
const V1 = onTag('v1.2.3');
const KEPT = { state: 'kept', why: 'kept at 2.0.0, higher than 1.2.3' } as const;

describe('outputs', () => {
  it('are those that action.yml knows', async () => {
    const plan = await samplePlan(TWO, V1);
    const report = sampleReport(plan, publishedAll(plan));
    const ofTargets = toTargetOutputs([{ target: 'app', report }]);
    const outputs = { ...toOutputs(report), ...renderBakeFiles(report), ...ofTargets };
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS.map(({ name }) => name as string).sort());
  });

  it('of several images hold all of them, and say that something is new', async () => {
    const plan = await samplePlan({ images: 'acme/app' });
    const report = sampleReport(plan, publishedAll(plan));
    const same = { ...report, outcome: 'unchanged' as const };
    const { outcome, digests, images, matrix, metadata } = toTargetOutputs([
      { target: 'a', report: { ...same, metadata: '{"containerimage.digest":"x"}' } },
      { target: 'b', report: { ...report, metadata: '' } },
    ]);
    expect(outcome).toBe('published');
    expect(JSON.parse(metadata ?? '')).toEqual({ a: { 'containerimage.digest': 'x' }, b: {} });
    expect(JSON.parse(digests ?? '')).toEqual({ a: report.digest, b: report.digest });
    expect(JSON.parse(images ?? '')).toHaveLength(2);
    expect(JSON.parse(matrix ?? '').include[0]).toEqual({
      target: 'a',
      platforms: report.platforms,
    });
  });

  it('name what was published', async () => {
    const plan = await samplePlan(TWO, V1);
    const outputs = toOutputs(sampleReport(plan, publishedAll(plan)));
    expect(outputs).toMatchObject({
      digest: DIGEST,
      imageid: DIGEST,
      metadata: '{}',
      outcome: 'published',
      version: '1.2.3',
      'tag-names': '1.2.3\n1.2\n1\nlatest',
    });
    expect(outputs.tags.split('\n')).toEqual([
      ...['1.2.3', '1.2', '1', 'latest'].map((tag) => `ghcr.io/acme/app:${tag}`),
      ...['1.2.3', '1.2', '1', 'latest'].map((tag) => `acme/app:${tag}`),
    ]);
    expect(JSON.parse(outputs.images)).toEqual([
      {
        name: 'ghcr.io/acme/app',
        registry: 'ghcr.io',
        repository: 'acme/app',
        digest: DIGEST,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        size: 855,
        reference: `ghcr.io/acme/app@${DIGEST}`,
        tags: ['1.2.3', '1.2', '1', 'latest'].map((name) => ({ name, state: 'published' })),
      },
      expect.objectContaining({ name: 'acme/app', registry: 'docker.io', repository: 'acme/app' }),
    ]);
    expect(JSON.parse(outputs.json)).toMatchObject({
      'tag-names': ['1.2.3', '1.2', '1', 'latest'],
      labels: { 'org.opencontainers.image.version': '1.2.3' },
    });
  });

  it('leave out tags that stayed where they were', async () => {
    const plan = await samplePlan(TWO, V1);
    const published = publishedAll(plan, {
      'ghcr.io/acme/app:latest': KEPT,
      'acme/app:latest': KEPT,
      'acme/app:1': KEPT,
    });
    const outputs = toOutputs(sampleReport(plan, published));
    expect(outputs.tags.split('\n')).toEqual([
      ...['1.2.3', '1.2', '1'].map((tag) => `ghcr.io/acme/app:${tag}`),
      ...['1.2.3', '1.2'].map((tag) => `acme/app:${tag}`),
    ]);
    expect(outputs['tag-names']).toBe('1.2.3\n1.2\n1');
    expect(JSON.parse(outputs.json).tags).toHaveLength(8);
  });

  it('of a plan name all that may be written, joined as asked', async () => {
    const plan = await samplePlan({ ...TWO, images: 'acme/app', 'sep-tags': ',' }, V1);
    expect(toOutputs(planned(plan))).toMatchObject({
      digest: '',
      images: '[]',
      outcome: 'planned',
      tags: 'acme/app:1.2.3,acme/app:1.2,acme/app:1,acme/app:latest',
    });
  });
});

describe('the outcome', () => {
  it.each([
    [['published', 'unchanged'], 'published'],
    [['moved', 'kept'], 'published'],
    [['unchanged', 'unchanged'], 'unchanged'],
    [['unchanged', 'kept'], 'unchanged'],
    [['skipped', 'skipped'], 'unchanged'],
  ] as const)('of tags that are %j is %s', async (states, expected) => {
    const plan = await samplePlan({ images: 'acme/app' }, V1);
    const [published] = publishedAll(plan);
    if (!published) throw new Error('nothing published');
    const tags = states.map((state) => ({ name: 'x', state }));
    expect(outcomeOf([{ ...published, tags }])).toBe(expected);
  });

  it('of nothing is that it was built', () => {
    expect(outcomeOf([])).toBe('built');
  });
});

describe('artifacts', () => {
  it('are one line per destination, by the tag that moves least, in lower case', async () => {
    const plan = await samplePlan({ ...TWO, tags: 'latest\ntype=semver,pattern=V{{version}}' }, V1);
    const lines = toArtifacts(sampleReport(plan, publishedAll(plan)));
    expect(lines).toEqual([
      `oci://ghcr.io/acme/app:v1.2.3@${DIGEST}`,
      `oci://docker.io/acme/app:v1.2.3@${DIGEST}`,
    ]);
    for (const line of lines) expect(line).toMatch(/^oci:\/\/[^=\s]+@sha256:[0-9a-f]{64}$/);
  });

  it('name only tags that point at the digest', async () => {
    const plan = await samplePlan(TWO, V1);
    const kept = { state: 'skipped', why: 'skipped' } as const;
    const all = Object.fromEntries(
      ['1.2.3', '1.2', '1', 'latest'].map((tag) => [`acme/app:${tag}`, kept]),
    );
    const published = publishedAll(plan, { ...all, 'ghcr.io/acme/app:1.2.3': kept });
    expect(toArtifacts(sampleReport(plan, published))).toEqual([
      `oci://ghcr.io/acme/app:1.2@${DIGEST}`,
    ]);
  });

  it('are each declared once', async () => {
    const plan = await samplePlan({ images: 'acme/app' }, V1);
    const published = publishedAll(plan);
    expect(toArtifacts(sampleReport(plan, [...published, ...published]))).toHaveLength(1);
  });

  it('are none without publishing', async () => {
    expect(toArtifacts(planned(await samplePlan(TWO, V1)))).toEqual([]);
  });
});

describe('text', () => {
  it('of a plan: each tag with its reason, then where it goes', async () => {
    const plan = await samplePlan(
      { ...TWO, tags: 'type=semver,pattern={{version}}\nacme/x:1' },
      V1,
    );
    expect(renderPlan(plan)).toEqual([
      '  Tag     Why                                               Moves                        Where',
      '  1.2.3   type=semver,pattern={{version}} (git tag v1.2.3)  never: exact version         ghcr.io/acme/app, acme/app',
      '  latest  flavor latest=auto (git tag v1.2.3)               only to the highest version  ghcr.io/acme/app, acme/app',
      '  1       complete reference in tags                        with every run               acme/x',
      '  -> ghcr.io/acme/app  (login: docker-config)',
      '  -> acme/app  (login: docker-config)',
      '  -> acme/x  (login: docker-config)',
    ]);
  });

  it('of a report: the digest, then each tag', async () => {
    const plan = await samplePlan({ images: 'acme/app' }, V1);
    const published = publishedAll(plan, {
      'acme/app:1': { state: 'moved', previous: OTHER_DIGEST },
      'acme/app:latest': KEPT,
    });
    expect(renderReport(sampleReport(plan, published))).toEqual([
      `Published: ${DIGEST}`,
      '  acme/app:1.2.3  published',
      '  acme/app:1.2  published',
      `  acme/app:1  moved from ${OTHER_DIGEST}`,
      '  acme/app:latest  kept at 2.0.0, higher than 1.2.3',
    ]);
  });
});

it('JSON holds the plan and what became of it', async () => {
  const plan = await samplePlan({ images: 'acme/app' }, V1);
  const json = toReportJson(sampleReport(plan, publishedAll(plan)));
  expect(json).toMatchObject({
    schemaVersion: 1,
    outcome: 'published',
    digest: DIGEST,
    version: '1.2.3',
    platforms: ['linux/amd64', 'linux/arm64'],
    published: [{ name: 'acme/app', digest: DIGEST, size: 855 }],
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
