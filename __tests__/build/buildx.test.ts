import { findBuildx } from '../../src/build/buildx.ts';
import { type FakeFiles, fakePorts } from './fake-ports.ts';

const OWN = '/home/u/.docker/cli-plugins/docker-buildx';
const SYSTEM = '/usr/libexec/docker/cli-plugins/docker-buildx';
const DOCKER = { file: 'docker', prefix: ['buildx'] };

it.each<[FakeFiles, object]>([
  [
    { [OWN]: '', [SYSTEM]: '' },
    { file: OWN, prefix: [] },
  ],
  [{ [SYSTEM]: '' }, { file: SYSTEM, prefix: [] }],
  [{}, DOCKER],
  [{ [`${OWN}/`]: '' }, DOCKER],
  [{ [SYSTEM]: '', '/home/u/.docker/config.json': '{"cliPluginsExtraDirs":["/opt/p"]}' }, DOCKER],
  [
    { [SYSTEM]: '', '/home/u/.docker/config.json': '{}' },
    { file: SYSTEM, prefix: [] },
  ],
])('with %j it is %j', async (files, expected) => {
  expect(await findBuildx('/home/u/.docker', fakePorts({ files }).ports)).toEqual(expected);
});
