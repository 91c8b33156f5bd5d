import type { BuildRequest } from '../inputs/build-request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Engine } from '../ports.ts';

/** Only an engine with the containerd image store takes an image of several platforms; one that does not answer is asked no more. */
export async function checkLoad(
  { load, platforms, call }: BuildRequest,
  engine: Pick<Engine, 'get'>,
  problems: Problems,
): Promise<void> {
  if (!load || platforms.length < 2 || call !== 'build') return;
  const info = (await engine.get('/info')) as { readonly DriverStatus?: unknown } | undefined;
  if (!info || JSON.stringify(info.DriverStatus ?? []).includes('io.containerd.snapshotter'))
    return;
  problems.add({
    input: 'load',
    message: 'this engine’s classic image store takes an image of one platform only',
    fix: 'Leave out `load`, ask for one of the `platforms`, or switch the engine to the containerd image store.',
  });
}
