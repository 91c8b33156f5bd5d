import { renderBakeFiles } from '../../src/report/bake-files.ts';
import { toOutputVariables } from '../../src/report/output-variables.ts';
import { toOutputs } from '../../src/report/outputs.ts';
import { planned } from '../../src/report/report.ts';
import { onTag } from '../tagging/run.ts';
import { OTHER_DIGEST, publishedAll, samplePlan, sampleReport } from './sample.ts';

it('are the outputs of docker/metadata-action, under its names', async () => {
  const plan = await samplePlan({ images: 'acme/app', tags: 'type=sha' });
  const outputs = { ...toOutputs(planned(plan)), 'bake-file-tags': '/tmp/x.json' };
  expect(Object.fromEntries(toOutputVariables(outputs))).toEqual({
    DOCKER_METADATA_OUTPUT_VERSION: 'sha-860c190',
    DOCKER_METADATA_OUTPUT_TAGS: 'acme/app:sha-860c190',
    DOCKER_METADATA_OUTPUT_TAG_NAMES: 'sha-860c190',
    DOCKER_METADATA_OUTPUT_LABELS: outputs.labels,
    DOCKER_METADATA_OUTPUT_ANNOTATIONS: outputs.annotations,
    DOCKER_METADATA_OUTPUT_JSON: outputs.json,
    DOCKER_METADATA_OUTPUT_BAKE_FILE_TAGS: '/tmp/x.json',
  });
});

it('leave out what no later step could start with', () => {
  const outputs = { version: '1.2.3', labels: 'ä'.repeat(60_000) };
  expect(toOutputVariables(outputs)).toEqual([['DOCKER_METADATA_OUTPUT_VERSION', '1.2.3']]);
});

it('files for bake name the tags that answer the digest alone', async () => {
  const plan = await samplePlan({ images: 'acme/app' }, onTag('v1.2.3'));
  const published = publishedAll(plan, {
    'acme/app:latest': { state: 'kept', why: 'kept at 2.0.0', previous: OTHER_DIGEST },
  });
  const files = renderBakeFiles(sampleReport(plan, published));
  for (const text of [files['bake-file'], files['bake-file-tags']]) {
    const { target } = JSON.parse(text);
    expect(target['docker-metadata-action'].tags).toEqual([
      'acme/app:1.2.3',
      'acme/app:1.2',
      'acme/app:1',
    ]);
  }
});
