import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, stopServer } from '../registry/process.ts';

/** A Docker Engine of its own, beside any other. Needs root, as the engine does. */
export interface TestEngine extends AsyncDisposable {
  /** Path of its socket. */
  readonly socket: string;
}

export interface EngineOptions {
  /** The image store of containerd, or the classic one. */
  readonly store?: 'containerd' | 'classic';
}

/** It has no network of its own, and touches neither the firewall nor IP forwarding. */
export async function startEngine({
  store = 'containerd',
}: EngineOptions = {}): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const socket = join(folder, 'docker.sock');
  const settings = {
    features: { 'containerd-snapshotter': store === 'containerd' },
    hosts: [`unix://${socket}`],
    pidfile: join(folder, 'pid'),
    'exec-root': join(folder, 'exec'),
    'data-root': join(folder, 'data'),
    ...{ bridge: 'none', iptables: false, ip6tables: false, 'ip-forward': false },
    'userland-proxy': false,
    // Of the drivers that work on every file system; the classic store would try others first.
    ...(store === 'classic' && { 'storage-driver': 'vfs' }),
  };
  const file = join(folder, 'daemon.json');
  writeFileSync(file, JSON.stringify(settings));
  const { PATH = '' } = process.env;
  const env = { PATH: `${PATH}:/usr/sbin:/sbin` };
  const { child } = await startServer('dockerd', ['--config-file', file], /API listen on /, env);
  return {
    socket,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // Killed at once it would leave its containerd behind.
      child.kill('SIGTERM');
      await ended;
      await stopServer(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
