import { asksForAttestations } from '../inputs/attestations.ts';
import type { BuildRequest } from '../inputs/build-request.ts';
import type { Problems } from '../inputs/values.ts';
import type { Engine } from '../ports.ts';

/**
 * Only an engine with the containerd image store takes an image of several platforms, or with attestations. One that does not answer is
 * asked no more.
 */
export async function checkLoad(
  build: BuildRequest,
  engine: Pick<Engine, 'get'>,
  problems: Problems,
): Promise<void> {
  const { load, platforms, call } = build;
  const isOfSeveral = platforms.length > 1;
  if (!load || call !== 'build' || !(isOfSeveral || asksForAttestations(build))) return;
  if ((await takesIndexes(engine)) !== false) return;
  const what = isOfSeveral ? 'takes an image of one platform only' : 'keeps no attestations';
  const less = isOfSeveral ? 'ask for one of the `platforms`' : 'ask for no attestations';
  problems.add({
    input: 'load',
    message: `this engine’s classic image store ${what}`,
    fix: `Leave out \`load\`, ${less}, or switch the engine to the containerd image store.`,
  });
}

/** Whether an image that is loaded may be an index; `undefined` where the engine does not tell. */
export async function takesIndexes(engine: Pick<Engine, 'get'>): Promise<boolean | undefined> {
  const info = (await engine.get('/info')) as { readonly DriverStatus?: unknown } | undefined;
  if (!info) return undefined;
  return JSON.stringify(info.DriverStatus ?? []).includes('io.containerd.snapshotter');
}
