import { startBuildkitAddress } from './buildkit-address.ts';
import { pushStandIn } from './stand-in.ts';

/** An image for `docker-container`, and the daemon behind it. */
export interface BuildkitImage extends AsyncDisposable {
  readonly image: string;
  /** How many connections reached the daemon. */
  readonly connections: number;
}

/** A container whose daemon is the engine's: what only the internet has is the daemon itself. */
export async function pushBuildkit(name: string): Promise<BuildkitImage> {
  const { DOCKER_HOST = '' } = process.env;
  const buildkit = await startBuildkitAddress(DOCKER_HOST.replace(/^unix:\/\//, ''));
  const { port } = new URL(buildkit.address);
  const image = await pushStandIn(name, 'buildkitd', {
    buildkitd: 'cat /etc/buildkit/buildkitd.toml; trap exit TERM; sleep 600 & wait',
    buildctl: `[ "$1" = dial-stdio ] || exit 0\nexec nc 127.0.0.1 ${port}`,
  });
  return {
    image,
    get connections() {
      return buildkit.connections;
    },
    [Symbol.asyncDispose]: () => buildkit[Symbol.asyncDispose](),
  };
}
