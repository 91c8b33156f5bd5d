import { meanwhile } from '../src/meanwhile.ts';
import type { Exec, Ports } from '../src/ports.ts';

function portsWith(exec: Exec): Ports {
  return { exec } as Partial<Ports> as Ports;
}

it('loads once a program has been started, and does not wait for it', async () => {
  const events: string[] = [];
  const { promise, resolve } = Promise.withResolvers<{ exitCode: number }>();
  const ports = portsWith((file) => {
    events.push(file);
    return promise;
  });
  const running = meanwhile(ports, async () => events.push('load')).exec('docker', [], {
    env: {},
    onLine: () => {},
  });
  expect(events).toEqual(['docker', 'load']);
  resolve({ exitCode: 3 });
  expect(await running).toEqual({ exitCode: 3 });
});

it('leaves what cannot be loaded to whoever needs it', async () => {
  const ports = portsWith(async () => ({ exitCode: 0 }));
  const { exec } = meanwhile(ports, () => Promise.reject(new Error('broken')));
  expect(await exec('docker', [], { env: {}, onLine: () => {} })).toEqual({ exitCode: 0 });
});
