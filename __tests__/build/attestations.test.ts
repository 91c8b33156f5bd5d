import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { openWorkshop } from '../publish/process.ts';
import { INDEX } from '../publish/race.ts';
import { startOpenRegistry } from '../registry/distribution.ts';
import { fakePorts } from './fake-ports.ts';
import { REQUEST } from './request.ts';

interface Child {
  readonly annotations?: Readonly<Record<string, string>>;
}

it('an image that goes out as a layout has the attestations that buildx gives one that it pushes', async () => {
  await using registry = await startOpenRegistry();
  using workshop = openWorkshop();
  workshop.checkout('app', 1);
  writeFileSync(join(workshop.folder, 'app/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const attestationsOf = async (name: string, env: Readonly<Record<string, string>>) => {
    const images = `${registry.host}/acme/${name}`;
    const args = ['publish', '--images', images, '--tags', 'test'];
    const said = await workshop.run('app', args, { env });
    expect({ ...said, stdout: '' }).toMatchObject({ exitCode: 0 });
    const url = `http://${registry.host}/v2/acme/${name}/manifests/test`;
    const accept = `${INDEX}, application/vnd.oci.image.manifest.v1+json`;
    const { manifests = [] } = (await (await fetch(url, { headers: { accept } })).json()) as {
      readonly manifests?: readonly Child[];
    };
    return manifests.filter(({ annotations }) => annotations?.['vnd.docker.reference.type']).length;
  };
  expect(await attestationsOf('default', {})).toBe(1);
  expect(await attestationsOf('off', { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' })).toBe(0);
}, 120_000);

it.each<[text: string, isAsked: boolean]>([
  ['0', true],
  ['false', true],
  ['1', false],
  ['true', false],
  // buildx says what is wrong with it, as long as it is not told what to attach.
  ['no', false],
])('BUILDX_NO_DEFAULT_ATTESTATIONS=%s', async (text, isAsked) => {
  const { ports, calls } = fakePorts({ files: { '/tmp/layout/': '' } });
  const job = {
    request: REQUEST,
    labels: [],
    annotations: [],
    runUrl: '',
    output: { push: [], byDigest: false, load: [], layout: '/tmp/layout' },
    buildx: { file: 'docker', prefix: [] },
    env: { BUILDX_NO_DEFAULT_ATTESTATIONS: text },
    directory: '/tmp/run',
  };
  await build(job, ports);
  expect(calls[0]?.args.includes('--provenance=mode=min')).toBe(isAsked);
});
