import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followProgress } from '../../src/build/progress.ts';

function follow(lines: readonly string[]): readonly string[] {
  return lines.map(followProgress());
}

it('names what is being done, with what the step says about itself', () => {
  const lines = readFileSync(join(import.meta.dirname, 'outputs/success.txt'), 'utf8').split('\n');
  expect([...new Set(follow(lines))]).toEqual([
    'building with "default" instance using docker driver',
    '[internal] load build definition from ok.Dockerfile',
    '[internal] load build definition from ok.Dockerfile: transferring dockerfile: 233B 0.0s done',
    '[internal] load .dockerignore',
    '[internal] load .dockerignore: transferring context: 2B done',
    '[internal] load build context',
    '[internal] load build context: transferring context: 1.98MB 0.1s done',
    '[base 1/2] COPY busybox /bin/busybox',
    "[base 2/2] RUN echo hello && echo '##[error]boo' && echo '::warning::x'",
    '[app 1/1] RUN /bin/busybox date > /stamp',
    'exporting to image',
    ...lines
      .filter((line) => /^#7 (?!exporting to image|DONE)/.test(line))
      .map((line) => `exporting to image: ${line.slice(3)}`),
    'resolving provenance for metadata file',
  ]);
});

it('goes back to a step that still runs when another ends', () => {
  const shown = follow([
    '#5 [a 1/1] RUN slow',
    '#6 [b 1/1] RUN quick',
    '#6 0.100 output',
    '#6 DONE 0.2s',
    '#5 3.100 ::error::',
    '#5 DONE 4s',
    'ERROR: nothing to do with steps',
  ]);
  expect(shown).toEqual([
    '[a 1/1] RUN slow',
    '[b 1/1] RUN quick',
    '[b 1/1] RUN quick',
    '[a 1/1] RUN slow',
    '[a 1/1] RUN slow',
    '[a 1/1] RUN slow',
    '[a 1/1] RUN slow',
  ]);
});

it('does not go back to the name of the builder', () => {
  expect(follow(['#0 building with "x" instance', '#1 [1/1] RUN x', '#1 DONE 1s'])).toEqual([
    'building with "x" instance',
    '[1/1] RUN x',
    '[1/1] RUN x',
  ]);
});

it('shows nothing before the first step', () => {
  expect(follow(['', 'WARNING: x'])).toEqual(['', '']);
});
