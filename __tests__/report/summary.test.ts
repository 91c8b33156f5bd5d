import { PublishError } from '../../src/errors.ts';
import { planned } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { onBranch, onTag } from '../tagging/run.ts';
import {
  brought,
  DIGEST,
  IMAGES,
  OTHER_DIGEST,
  publishedAll,
  START,
  samplePlan,
  sampleReport,
} from './sample.ts';

it('shows what was published, why, and how to get it', async () => {
  const plan = await samplePlan({ images: 'ghcr.io/acme/app\nacme/app' }, onTag('v1.2.3'));
  const published = publishedAll(plan, {
    'ghcr.io/acme/app:latest': {
      state: 'moved',
      previous: OTHER_DIGEST,
      previousVersion: '1.2.2',
    },
    'acme/app:latest': { state: 'moved', previous: OTHER_DIGEST },
    'ghcr.io/acme/app:1': { state: 'kept', why: 'kept at 1.9.0, higher than 1.2.3' },
    'ghcr.io/acme/app:1.2.3': { state: 'unchanged' },
    'acme/app:1.2.3': { state: 'unchanged' },
  });
  const summary = renderSummary(sampleReport(plan, published));
  expect(summary).toContain('### Published: 1.2.3\n');
  expect(summary).toContain('\nlinux/amd64, linux/arm64 · 12.4 s\n');
  expect(summary).toContain(`Digest <code>${DIGEST}</code>`);
  expect(summary).toContain(`docker pull ghcr.io/acme/app@${DIGEST}`);
  expect(summary).toMatch(
    /\| <code>1\.2\.3<\/code> \| .*git tag v1\.2\.3.* \| never: exact version \| unchanged \|/,
  );
  expect(summary).toMatch(/\| <code>1\.2<\/code> \| .* \| published \|/);
  expect(summary).toContain(
    '| kept at 1.9.0, higher than 1.2.3: ghcr.io/acme/app<br>published: acme/app |',
  );
  const short = '<code>sha256:fedcba987654</code>';
  expect(summary).toContain(
    `| moved from <strong>1.2.2</strong> (${short}): ghcr.io/acme/app<br>moved from ${short}: acme/app |`,
  );
  expect(summary).toContain(
    '| <code>ghcr.io/acme/app</code> | ghcr | 3 of 4 | pushed by the builder |',
  );
  expect(summary).toContain('| <code>acme/app</code> | dockerhub | 4 | pushed by the builder |');
});

it('shows a tag of one repository with its own result', async () => {
  const plan = await samplePlan({ images: 'acme/app', tags: 'type=raw,value=1\nacme/x:1' });
  const published = publishedAll(plan, { 'acme/x:1': { state: 'unchanged' } });
  const rows = renderSummary(sampleReport(plan, published)).match(/^\| <code>1<.*$/gm);
  expect(rows).toEqual([
    expect.stringMatching(/\| published: acme\/app<br>unchanged: acme\/x \|$/),
    expect.stringMatching(/\| unchanged \|$/),
  ]);
});

it('shows the layers, and which of them were there before', async () => {
  const plan = await samplePlan({ images: 'ghcr.io/acme/app\nacme/app\nacme/mirror' });
  const published = brought(publishedAll(plan), [
    ['uploaded', 'uploaded', 'uploaded'],
    ['uploaded', 'existed', 'existed'],
    ['mounted', 'existed', 'mounted'],
  ]);
  const summary = renderSummary({ ...sampleReport(plan, published), images: IMAGES });
  expect(summary).toContain(
    '<summary><strong>Layers: 3</strong> · linux/amd64 30.0 MB, linux/arm64 20.0 MB</summary>',
  );
  expect(summary).toContain(
    '| Platform | Layer | Size | ghcr.io/acme/app | acme/app | acme/mirror |',
  );
  expect(summary).toContain(
    '| linux/amd64 | <code>sha256:aaaaaaaaaaaa</code> | 30.0 MB | uploaded | uploaded | mounted |',
  );
  expect(summary).toContain(
    '| linux/arm64 | <code>sha256:cccccccccccc</code> | 20.0 MB | uploaded | existed | mounted |',
  );
  expect(summary).toMatch(
    /\| uploaded 30\.0 MB in 2\.0 s \(15\.0 MB\/s\), 20\.0 MB there already \|$/m,
  );
  expect(summary).toContain('upload to acme/app 2.0 s :done, 00:00:13.345, 2000ms');
});

it('shows destinations that did not get the image, and warnings', async () => {
  const plan = await samplePlan({ images: 'ghcr.io/acme/app\nacme/app' });
  const [first, second] = publishedAll(plan);
  if (!first || !second) throw new Error('two destinations');
  const error = new PublishError({
    code: 'PUSH_DENIED',
    message: 'Publishing to acme/app failed: <b>denied</b>\n> [!NOTE]',
    fix: 'Give the token the permission to push.',
  });
  const summary = renderSummary({
    ...sampleReport({ ...plan, warnings: ['first', 'second'] }, [first]),
    failures: [{ destination: second.destination, error }],
  });
  expect(summary).toContain(
    '> [!CAUTION]\n> <strong>acme/app</strong> did not get the image. Publishing to acme/app failed: &#60;b&#62;denied&#60;/b&#62; &#62; &#91;!NOTE&#93;\n>\n> Give the token the permission to push.\n',
  );
  expect(summary).toContain(
    '| <code>acme/app</code> | dockerhub | none | failed: PUSH&#95;DENIED |',
  );
  expect(summary).toContain('> [!WARNING]\n> first\n>\n> second\n');
});

it('shows a plan', async () => {
  const plan = await samplePlan({ images: 'ghcr.io/acme/app' });
  const summary = renderSummary(planned(plan));
  expect(summary).toContain('### Plan: nothing was built or published: edge\n');
  expect(summary).toContain('| <code>ghcr.io/acme/app</code> | ghcr | docker-config |');
  expect(summary).not.toContain('docker pull');
});

it('says why nothing is published', async () => {
  const explanation = 'the pull request comes from evil/<b>fork</b>';
  const plan = await samplePlan(
    { images: 'acme/app' },
    { untrusted: { reason: 'fork', explanation } },
  );
  expect(renderSummary(planned(plan))).toContain(
    '> the pull request comes from evil/&#60;b&#62;fork&#60;/b&#62;',
  );
});

it.each(['"; rm -rf / #', '##[set-output name=x]y', '`a`|b|<img src=x>', '[x](javascript:y)'])(
  'shows the branch %j as it is',
  async (name) => {
    const plan = await samplePlan({ images: 'acme/app' }, onBranch(name));
    const summary = renderSummary(planned(plan));
    const rows = summary.split('\n').filter((line) => line.startsWith('| <code>'));
    for (const row of rows)
      expect(row.replace(/<\/?code>/g, '')).not.toMatch(/[<>`[\]]|\|.*\|.*\|.*\|.*\|.*\|/);
    expect(summary).not.toContain('##[');
    expect(rows.length).toBeGreaterThan(1);
  },
);

it('stays below 1 MiB in the worst case, and says what it left out', async () => {
  const plan = await samplePlan({ images: 'acme/app' }, onTag('v1.2.3'));
  const ugly = '&'.repeat(2_000);
  const many = <T>(count: number, item: T) => Array.from({ length: count }, () => item);
  const entry = { name: `${'x_'.repeat(64)}`, reason: ugly, floating: true, range: '1.2.x' };
  const [published] = publishedAll(plan);
  if (!published) throw new Error('nothing published');
  const [image] = IMAGES;
  const error = new PublishError({ code: 'PUSH_DENIED', message: ugly, fix: ugly });
  const { destination } = published;
  const summary = renderSummary({
    ...sampleReport(plan, many(5_000, { ...published, upload: { start: START, milliseconds: 1 } })),
    plan: {
      ...plan,
      withheld: ugly,
      warnings: many(5_000, ugly),
      tagging: { ...plan.tagging, version: ugly, entries: many(5_000, entry) },
    },
    platforms: many(10, ugly),
    images: many(5_000, { ...image, digest: DIGEST, platform: ugly, layers: image?.layers ?? [] }),
    failures: many(5_000, { destination: { ...destination, name: ugly }, error }),
    timings: many(5_000, { step: ugly, start: START, milliseconds: 1 }),
  });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  const left = summary.match(/… and (\d+) more\./g)?.map((line) => Number(/\d+/.exec(line)));
  expect(left).toHaveLength(5);
  for (const count of left ?? []) expect(count).toBeGreaterThan(4_000);
});

it('says what is published with the image, and about which part of it', async () => {
  const plan = await samplePlan({ images: 'acme/app' });
  const [amd64, arm64] = [DIGEST, OTHER_DIGEST];
  const index = `sha256:${'e'.repeat(64)}`;
  const summary = renderSummary({
    ...sampleReport(plan, publishedAll(plan)),
    images: IMAGES,
    evidence: [
      { subject: amd64, type: 'https://slsa.dev/provenance/v1' },
      { subject: arm64, type: 'https://slsa.dev/provenance/v1' },
      { subject: amd64, type: 'https://spdx.dev/Document' },
      { subject: index, type: 'application/vnd.dev.sigstore.bundle.v0.3+json' },
      { subject: index, type: '<img src=x>' },
    ],
  });
  expect(summary).toContain(
    '<strong>With it: </strong>provenance (linux/amd64, linux/arm64) · SBOM (SPDX) (linux/amd64) · signature (the index)',
  );
  expect(summary).not.toContain('<img');
});
