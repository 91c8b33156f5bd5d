import { fittingAnnotations } from '../../src/build/fitting-annotations.ts';
import { REQUEST } from './request.ts';

// BuildKit: "index annotations not supported for single platform export".
it.each<[wish: Partial<typeof REQUEST>, isUsual: boolean, fits: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ provenance: 'false' }, true, false],
  [{ provenance: 'false', sbom: 'true' }, true, true],
  [{ provenance: 'false', platforms: ['linux/amd64', 'linux/arm64'] }, true, true],
  [{ attests: ['type=sbom'] }, false, true],
  [{ attests: ['type=provenance,disabled=true'] }, true, false],
])('%j, usual provenance %j: an index has annotations', (wish, isUsual, fits) => {
  const request = { ...REQUEST, ...wish };
  const annotations = ['manifest:a=1', 'index:b=2', 'index-descriptor:c=3'];
  const fitting = fittingAnnotations({ request, isUsual, annotations });
  expect(fitting).toEqual(fits ? annotations : ['manifest:a=1']);
});
