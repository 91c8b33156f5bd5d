import { renderBakeFiles } from '../../src/report/bake-files.ts';
import { toOutputs } from '../../src/report/outputs.ts';
import { planned } from '../../src/report/report.ts';
import { onTag } from '../tagging/run.ts';
import { samplePlan } from './sample.ts';

/** Every input of docker/metadata-action, as a `with:` block has them. */
const BLOCK = {
  'meta-context': 'workflow',
  images: 'name=acme/app\nname=ghcr.io/acme/app,enable=false',
  tags: 'type=semver,pattern={{version}}\ntype=raw,value=stable',
  flavor: 'latest=false\nsuffix=-slim',
  labels: 'team=core\norg.opencontainers.image.title=App',
  annotations: 'note={{version}}',
  'sep-tags': ',',
  'sep-labels': ';',
  'sep-annotations': '|',
  'bake-target': 'meta',
  'github-token': 'ghs_x',
};

it('gives the outputs of docker/metadata-action', async () => {
  const report = planned(await samplePlan(BLOCK, onTag('v1.2.3')));
  const outputs = toOutputs(report);
  expect(outputs.version).toBe('1.2.3-slim');
  expect(outputs.tags).toBe('acme/app:1.2.3-slim,acme/app:stable-slim');
  expect(outputs['tag-names']).toBe('1.2.3-slim,stable-slim');
  const labels = outputs.labels.split(';');
  expect(labels).toEqual(expect.arrayContaining(['team=core']));
  expect(labels).toContain('org.opencontainers.image.title=App');
  const annotations = outputs.annotations.split('|');
  expect(annotations).toContain('manifest:note=1.2.3-slim');
  expect(JSON.parse(outputs.json)).toEqual({
    tags: outputs.tags.split(','),
    'tag-names': outputs['tag-names'].split(','),
    labels: Object.fromEntries(labels.map((label) => label.split(/=(.*)/s).slice(0, 2))),
    annotations,
  });
  for (const text of Object.values(renderBakeFiles(report))) {
    expect(Object.keys(JSON.parse(text).target)).toEqual(['meta']);
  }
});
