/** A registry behind a link of limited rate: in a network namespace, with a token bucket on our end of the link. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { stringify } from 'yaml';
import { startServer, stopServer } from '../__tests__/registry/process.ts';

export interface Link {
  /** From 1 on; names the namespace and its network, 10.213.<link>.0/30. */
  readonly link: number;
  /** In Mbit/s, towards the registry. */
  readonly megabits: number;
}

export interface ShapedRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
}

const PORT = 5000;

export async function startShapedRegistry({ link, megabits }: Link): Promise<ShapedRegistry> {
  await using parts = new AsyncDisposableStack();
  const namespace = `registry-publish-${link}`;
  const [near, far] = [`rpnear${link}`, `rpfar${link}`];
  const address = `10.213.${link}.2`;
  run('ip', 'netns', 'add', namespace);
  // The link goes with its namespace.
  parts.defer(() => run('ip', 'netns', 'del', namespace));
  run('ip', 'link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', namespace);
  run('ip', 'address', 'add', `10.213.${link}.1/30`, 'dev', near);
  run('ip', 'link', 'set', near, 'up');
  run('ip', '-n', namespace, 'address', 'add', `${address}/30`, 'dev', far);
  run('ip', '-n', namespace, 'link', 'set', far, 'up');
  const bucket = ['rate', `${megabits}mbit`, 'burst', '256kb', 'latency', '50ms'];
  run('tc', 'qdisc', 'add', 'dev', near, 'root', 'tbf', ...bucket);

  const folder = mkdtempSync(join(tmpdir(), 'shaped-'));
  parts.defer(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'config.yml');
  const settings = {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'storage') } },
    http: { addr: `${address}:${PORT}`, secret: 'bench' },
  };
  writeFileSync(config, stringify(settings));
  const program = process.env.DOCKER_REGISTRY_BIN ?? 'docker-registry';
  const { child } = await startServer(
    'ip',
    ['netns', 'exec', namespace, program, 'serve', config],
    /listening on ([0-9.:]+)/,
  );
  parts.defer(() => stopServer(child));
  const proxy = await forward(address);
  parts.use(proxy);
  const kept = parts.move();
  return { host: proxy.host, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

function run(file: string, ...args: readonly string[]): void {
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Passes connections on as they are, with little held on the way. */
async function forward(address: string): Promise<ShapedRegistry> {
  const server = createServer((client) => {
    const onward = connect(PORT, address);
    pipeline(client, onward, client, () => {
      client.destroy();
      onward.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    host: `127.0.0.1:${bound.port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
