import { fittingAnnotations } from '../../src/build/annotate-argv.ts';
import { REQUEST } from './request.ts';

const LAYOUT = { layout: '/tmp/layout', byDigest: false };
const LOADED = { byDigest: false };
const PUSHED = { byDigest: true };

// BuildKit: "index annotations not supported for single platform export".
it.each<[wish: Partial<typeof REQUEST>, output: typeof PUSHED, byDefault: boolean, fits: boolean]>([
  [{}, LAYOUT, true, true],
  [{}, LAYOUT, false, false],
  [{ provenance: 'false' }, LAYOUT, true, false],
  [{ provenance: 'false', sbom: 'true' }, LAYOUT, true, true],
  [{ provenance: 'false', platforms: ['linux/amd64', 'linux/arm64'] }, LAYOUT, true, true],
  [{}, PUSHED, true, true],
  [{}, PUSHED, false, false],
  [{}, LOADED, true, false],
])('%j to %j: an index has annotations', (wish, output, attestsByDefault, fits) => {
  const request = { ...REQUEST, ...wish };
  const annotations = ['manifest:a=1', 'index:b=2', 'index-descriptor:c=3'];
  const fitting = fittingAnnotations({
    ...{ request, output, attestsByDefault, annotations },
    runUrl: '',
  });
  expect(fitting).toEqual(fits ? annotations : ['manifest:a=1']);
});
