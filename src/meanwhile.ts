import type { Exec, Ports } from './ports.ts';

/**
 * The same ports, with which `load` is called as soon as a program has been started: while it works there is time to load what is
 * needed after it. Whoever needs that imports it all the same, and hears of a failure then.
 */
export function meanwhile(ports: Ports, load: () => Promise<unknown>): Ports {
  const exec: Exec = (...program) => {
    const running = ports.exec(...program);
    load().catch(() => undefined);
    return running;
  };
  return { ...ports, exec };
}
