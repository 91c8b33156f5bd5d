import { renderGantt } from '../../src/report/gantt.ts';
import { duration, timelineOf } from '../../src/report/timeline.ts';
import { renderTimelineSvg } from '../../src/report/timeline-svg.ts';
import { brought, publishedAll, START, samplePlan, sampleReport } from './sample.ts';

async function sampleBars() {
  const plan = await samplePlan({ images: 'localhost:5000/acme/app\nacme/app' });
  return timelineOf({
    ...sampleReport(plan, brought(publishedAll(plan), [])),
    timings: [
      { step: 'build', start: START, milliseconds: 12_345 },
      { step: 'publish', start: START + 12_345, milliseconds: 3_000 },
      { step: 'verify', start: START + 3_725_345, milliseconds: 0 },
    ],
  });
}

it('has the uploads below the step that made them, and starts at zero', async () => {
  expect(await sampleBars()).toEqual([
    { label: 'build', level: 'step', start: 0, milliseconds: 12_345 },
    { label: 'publish', level: 'step', start: 12_345, milliseconds: 3_000 },
    {
      label: 'upload to localhost:5000/acme/app',
      level: 'part',
      start: 12_345,
      milliseconds: 2_000,
    },
    { label: 'upload to acme/app', level: 'part', start: 13_345, milliseconds: 2_000 },
    { label: 'verify', level: 'step', start: 3_725_345, milliseconds: 0 },
  ]);
});

it('is empty where nothing was timed', async () => {
  const plan = await samplePlan({ images: 'acme/app' });
  expect(timelineOf({ ...sampleReport(plan, []), timings: [] })).toEqual([]);
});

it('is a chart of Mermaid', async () => {
  expect(renderGantt(await sampleBars()).split('\n')).toEqual([
    'gantt',
    '  dateFormat HH:mm:ss.SSS',
    '  axisFormat %M:%S',
    '  todayMarker off',
    '  build 12.3 s :00:00:00.000, 12345ms',
    '  publish 3.0 s :00:00:12.345, 3000ms',
    '  upload to localhost∶5000/acme/app 2.0 s :done, 00:00:12.345, 2000ms',
    '  upload to acme/app 2.0 s :done, 00:00:13.345, 2000ms',
    '  verify 0.0 s :01:02:05.345, 1ms',
  ]);
});

it.each(['a\nclick x href "y"', 'a```b', 'a;b#c', '%%{init: {}}%%', '<img src=x>'])(
  'is a chart of Mermaid whatever a step is called: %j',
  (label) => {
    const [line = '', ...others] = renderGantt([
      { label, level: 'step', start: 0, milliseconds: 1 },
    ])
      .split('\n')
      .slice(4);
    expect(others).toEqual([]);
    expect(line).toMatch(/^ {2}[^:;#%`<>"{}]+ 0\.0 s :00:00:00\.000, 1ms$/);
  },
);

it('has a finer axis in a short chart', () => {
  const bar = { label: 'a', level: 'step', start: 0 } as const;
  expect(renderGantt([{ ...bar, milliseconds: 14_999 }])).toContain('axisFormat %S.%L\n');
  expect(renderGantt([{ ...bar, milliseconds: 15_000 }])).toContain('axisFormat %M:%S\n');
});

it('is a picture', async () => {
  const svg = renderTimelineSvg(await sampleBars());
  expect(svg).toContain('viewBox="0 0 900 156" role="img" aria-label="Timeline, 62 min 5 s"');
  expect(svg.match(/<rect /g)).toHaveLength(5);
  expect(svg).toContain('<g class="part"><title>upload to acme/app</title>');
  const edges = [...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)];
  for (const [, x, width] of edges) expect(Number(x) + Number(width)).toBeLessThanOrEqual(812);
});

it('is a picture whatever a step is called', () => {
  const label = '<script>alert(1)</script>" onload="x';
  const svg = renderTimelineSvg([{ label, level: 'step', start: 0, milliseconds: 0 }]);
  expect(svg).not.toMatch(/<script|" onload/);
  expect(svg).toContain('&#60;script&#62;');
});

it.each([1, 900, 10_000, 59_000, 86_400_000])(
  'a picture of %i ms has a few round ticks',
  (milliseconds) => {
    const svg = renderTimelineSvg([{ label: 'a', level: 'step', start: 0, milliseconds }]);
    const ticks = Array.from(svg.matchAll(/<text class="tick"[^>]*>([\d.e-]+) s</g), ([, text]) =>
      Number(text),
    );
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(String(ticks[1])).toMatch(/^[0.]*[125]0*$/);
  },
);

it.each([
  [0, '0.0 s'],
  [59_940, '59.9 s'],
  [60_000, '1 min 0 s'],
  [125_400, '2 min 5 s'],
])('%i ms are %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
