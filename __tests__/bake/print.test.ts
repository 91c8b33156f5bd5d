import { printDefinition } from '../../src/targets/run-bake.ts';
import { fakePorts } from '../build/fake-ports.ts';

const DEFINITION = { files: [], targets: [], set: [], vars: [], source: 'https://b.example/d.git' };

it('a private definition elsewhere is read with the token of its variable, and with no other', async () => {
  const { ports, calls } = fakePorts({
    run: async ({ options }) => {
      options.onLine('{"group":{"default":{"targets":["app"]}},"target":{"app":{}}}', 'stdout');
      return { exitCode: 0 };
    },
  });
  const env = { BUILDX_BAKE_GIT_AUTH_TOKEN: 'a', GITHUB_TOKEN: 'b' };
  const buildx = { file: 'docker', prefix: ['buildx'] };
  const { images } = await printDefinition(DEFINITION, { buildx, env }, ports);
  expect(images.map(({ target }) => target)).toEqual(['app']);
  expect(calls[0]?.options.env).toEqual({ BUILDX_BAKE_GIT_AUTH_TOKEN: 'a' });
});
