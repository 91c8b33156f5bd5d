import { createHash } from 'node:crypto';
import { PublishError } from '../../src/errors.ts';
import { renderHtml } from '../../src/report/html.ts';
import { STYLE, STYLE_HASH } from '../../src/report/html-style.ts';
import { planned } from '../../src/report/report.ts';
import { onTag } from '../tagging/run.ts';
import { brought, DIGEST, IMAGES, publishedAll, samplePlan, sampleReport } from './sample.ts';

it('is the report as a page', async () => {
  const plan = await samplePlan({ images: 'ghcr.io/acme/app\nacme/app' }, onTag('v1.2.3'));
  const published = brought(publishedAll(plan), [['uploaded'], ['mounted']]);
  const html = renderHtml({ ...sampleReport(plan, published), images: IMAGES });
  expect(html).toContain('<title>Published: 1.2.3</title>');
  expect(html).toContain(`<pre>docker pull ghcr.io/acme/app@${DIGEST}</pre>`);
  expect(html).toContain('<td><code>1.2.3</code></td>');
  expect(html).toContain(
    '<td>linux/amd64</td><td><code>sha256:aaaaaaaaaaaa</code></td><td>30.0 MB</td><td>uploaded</td><td>mounted</td>',
  );
  expect(html).toContain('<svg class="timeline"');
});

it('allows itself its own style and nothing else', async () => {
  const html = renderHtml(planned(await samplePlan({ images: 'acme/app' })));
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(STYLE_HASH).toBe(`sha256-${hash}`);
  expect(html).toContain(`<style>${STYLE}</style>`);
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
  );
});

it('loads nothing, runs nothing, and shows foreign text as it is', async () => {
  const ugly = `</title></style><script>alert(1)</script>"'><img src=//evil.test onerror=x>\u202e&amp;`;
  const plan = await samplePlan({ images: 'acme/app\nacme/b' });
  const published = publishedAll(plan, {
    'acme/app:edge': { state: 'kept', why: ugly },
    'acme/app:main': { state: 'moved', previous: ugly, previousVersion: ugly },
  });
  const [first] = published;
  if (!first) throw new Error('nothing published');
  const error = new PublishError({ code: 'PUSH_DENIED', message: ugly, fix: ugly });
  const html = renderHtml({
    ...sampleReport(
      { ...plan, withheld: ugly, warnings: [ugly], tagging: { ...plan.tagging, version: ugly } },
      published,
    ),
    images: [{ digest: ugly, platform: ugly, layers: IMAGES[0]?.layers ?? [] }],
    platforms: [ugly],
    failures: [{ destination: { ...first.destination, name: ugly }, error }],
    timings: [{ step: ugly, start: 0, milliseconds: 1 }],
  });
  const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9!]+)/gi), ([, name]) => name));
  expect([...tags].sort()).toEqual(
    [
      ...['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'p', 'pre', 'div'],
      ...[
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'br',
        'code',
        'strong',
        'details',
        'summary',
      ],
      ...['svg', 'g', 'text', 'rect', 'line'],
    ].sort(),
  );
  expect(html.match(/<title>/g)).toHaveLength(2);
  const openings = html.match(/<[a-z][^<>]*>/g)?.join('\n');
  expect(openings).not.toMatch(/\s(?:src|href|style|on[a-z]+)=/);
  expect(html).not.toContain('\u202e');
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
});
