import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENGINES = ['buildah', 'podman'] as const;

export function isThere(engine: (typeof ENGINES)[number]): boolean {
  return spawnSync(engine, ['--version']).status === 0;
}

/** Both are optional: not every machine can have them. */
export function testWith(engine: (typeof ENGINES)[number]) {
  return isThere(engine) ? test : test.skip;
}

/**
 * Settings for buildah and podman in a home folder, and the variables that lead there, so that nothing of the machine's own is used:
 * storage without a kernel's help, and containers that need neither cgroups nor a network.
 */
export function engineSurroundings(home: string): Readonly<Record<string, string>> {
  const folder = join(home, '.config/containers');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('policy.json', JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }));
  const [graph, run] = [join(home, 'store'), join(home, 'run')];
  const storage = `[storage]\ndriver = "vfs"\ngraphroot = "${graph}"\nrunroot = "${run}"\n`;
  const engine = '[engine]\ncgroup_manager = "cgroupfs"\nevents_logger = "none"\n';
  return {
    BUILDAH_ISOLATION: 'chroot',
    CONTAINERS_STORAGE_CONF: write('storage.conf', storage),
    CONTAINERS_CONF: write('containers.conf', engine),
  };
}
