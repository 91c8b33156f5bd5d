import { findBuildx } from '../../src/builder/find-buildx.ts';
import { type FakeFiles, fakePorts } from '../build/fake-ports.ts';

const OWN = '/home/u/.docker/cli-plugins/docker-buildx';
const SYSTEM = '/usr/libexec/docker/cli-plugins/docker-buildx';

it.each<[FakeFiles, object | undefined]>([
  [
    { [OWN]: '', [SYSTEM]: '' },
    { file: OWN, prefix: [] },
  ],
  [{ [SYSTEM]: '' }, { file: SYSTEM, prefix: [] }],
  [{}, undefined],
  [{ [`${OWN}/`]: '' }, undefined],
  [
    { [SYSTEM]: '', '/home/u/.docker/config.json': '{"cliPluginsExtraDirs":["/opt/p"]}' },
    undefined,
  ],
  [
    { [SYSTEM]: '', '/home/u/.docker/config.json': '{}' },
    { file: SYSTEM, prefix: [] },
  ],
])('with %j it is %j', async (files, expected) => {
  expect(await findBuildx('/home/u/.docker', fakePorts({ files }).ports)).toEqual(expected);
});
