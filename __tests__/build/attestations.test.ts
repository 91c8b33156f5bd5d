import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attestations } from '../../src/build/attestations.ts';
import { build } from '../../src/build/build.ts';
import { attestsUsually } from '../../src/build/usual-attestations.ts';
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
    output: { push: [], byDigest: false, load: [], layout: '/tmp/layout' },
    buildx: { file: 'docker', prefix: [] },
    env: { BUILDX_NO_DEFAULT_ATTESTATIONS: text },
    directory: '/tmp/run',
  };
  await build(job, ports);
  const usual = '--attest=type=provenance,mode=min';
  expect(calls[0]?.args.includes(usual)).toBe(isAsked);
});

const CONTAINERD = { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] };
const CLASSIC = { DriverStatus: [['Backing Filesystem', 'extfs']] };
it.each<[what: string, wish: Partial<typeof REQUEST>, info: unknown, expected: boolean]>([
  ['goes to a registry', {}, CLASSIC, true],
  ['is loaded as well', { load: true }, CONTAINERD, true],
  ['is loaded into a classic store', { load: true }, CLASSIC, false],
  ['is loaded into who knows what', { load: true }, undefined, false],
  ['is loaded by an output', { outputs: ['type=docker'] }, CLASSIC, false],
  ['is written as a layout', { outputs: ['type=oci,dest=a.tar'] }, CLASSIC, true],
  ['is written in docker’s own format', { outputs: ['type=docker,dest=a.tar'] }, CONTAINERD, false],
])('an image that %s', async (_, wish, info, expected) => {
  const around = { env: {}, engine: { get: async () => info } };
  expect(await attestsUsually({ ...REQUEST, ...wish }, around)).toBe(expected);
});

const URL = 'https://github.com/acme/app/actions/runs/1/attempts/2';
it.each<[asked: Partial<typeof REQUEST>, expected: readonly string[]]>([
  [{}, ['type=provenance,mode=min']],
  [{ usualProvenance: 'mode=max' }, ['type=provenance,mode=max']],
  [{ usualProvenance: 'mode=max', builderId: URL }, [`type=provenance,mode=max,builder-id=${URL}`]],
  // A branch must not decide what is said of its build.
  [
    { provenance: 'mode=min', builderId: `${URL},mode=max` },
    [`type=provenance,mode=min,"builder-id=${URL},mode=max"`],
  ],
  [{ provenance: 'false', builderId: URL }, ['type=provenance,disabled=true']],
  [{ provenance: 'true' }, ['type=provenance']],
  [{ provenance: 'true', builderId: URL }, [`type=provenance,builder-id=${URL}`]],
  [{ provenance: 'mode=max', builderId: URL }, [`type=provenance,mode=max,builder-id=${URL}`]],
  [{ provenance: 'builder-id=me', builderId: URL }, ['type=provenance,builder-id=me']],
  [{ attests: ['type=provenance,mode=max'] }, ['type=provenance,mode=max']],
  [{ attests: ['type=provenance'], provenance: 'false' }, ['type=provenance,disabled=true']],
  [
    { attests: ['type=sbom,generator=x', 'type=other'], sbom: 'true', provenance: 'false' },
    ['type=other', 'type=provenance,disabled=true', 'type=sbom'],
  ],
])('%j attests', (asked, expected) => {
  expect(attestations({ request: { ...REQUEST, ...asked }, isUsual: true })).toEqual(expected);
});

it('attests nothing where nothing is usual or asked', () => {
  expect(attestations({ request: REQUEST, isUsual: false })).toEqual([]);
});
