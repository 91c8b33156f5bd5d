import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { BadRequest } from '../../errors.ts';
import { quote } from '../../inputs/quote.ts';
import type { RawInputs } from '../../inputs/schema.ts';
import { typedValues } from '../../inputs/typed.ts';
import { collectProblems, parseNumber } from '../../inputs/values.ts';
import { isLoopback } from '../../login/loopback.ts';
import type { Ports } from '../../ports.ts';
import type { Problem } from '../../problem.ts';
import { openScratch } from '../../scratch.ts';
import { createRegistryServer, type RegistryServer } from '../../serve/server.ts';

const MAX_PORT = 65535;

/** Runs a registry until the run is cancelled, which is how it ends well. `ready` is told where it listens. */
export async function serve(
  inputs: RawInputs,
  ports: Ports,
  ready: (address: string) => void,
): Promise<void> {
  const { port, host, dir } = parse(inputs);
  const { log, signal } = ports;
  await using parts = new AsyncDisposableStack();
  const folder = dir === '' ? parts.use(await openScratch(ports)).directory : resolve(dir);
  const listening = await start({ folder, host, port, ports });
  parts.use(listening);
  if (!isLoopback(isIPv6(host) ? `[${host}]` : host)) {
    log.warning(
      `This registry asks for no password: everybody who can reach ${host} can read and replace its images.`,
    );
  }
  log.info(
    dir === ''
      ? `Images are kept in ${folder}, which is removed at the end; --dir keeps them.`
      : `Images are kept in ${folder}.`,
  );
  ready(listening.address);
  if (signal && !signal.aborted) await once(signal, 'abort');
}

interface ServeRequest {
  readonly port: number;
  readonly host: string;
  readonly dir: string;
}

function parse(inputs: RawInputs): ServeRequest {
  const typed = typedValues(inputs);
  const problems = collectProblems();
  const port = parseNumber({ input: 'port', text: typed('port'), fallback: 5000 }, problems);
  if (port > MAX_PORT) {
    const fix = `Use a number up to ${MAX_PORT}, or 0 for any that is free.`;
    problems.add({ input: 'port', message: `there is no port ${port}`, fix });
  }
  if (problems.list.length > 0) throw new BadRequest(problems.list);
  return { port, host: typed('host'), dir: typed('dir') };
}

interface Start {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly ports: Ports;
}

async function start({ folder, host, port, ports }: Start): Promise<RegistryServer> {
  const onError = (error: unknown) => ports.log.error(`The registry failed: ${error}`);
  try {
    return await createRegistryServer({ folder, host, port, onError });
  } catch (error) {
    throw new BadRequest([problemOf(error as NodeJS.ErrnoException, { folder, host, port })]);
  }
}

function problemOf(
  error: NodeJS.ErrnoException,
  { folder, host, port }: Omit<Start, 'ports'>,
): Problem {
  const { code = '', message, syscall } = error;
  if (code === 'EADDRINUSE') {
    const taken = `something listens on ${host}:${port} already`;
    return { input: 'port', message: taken, fix: 'Choose another, or 0 for any that is free.' };
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    const foreign = `${quote(host)} is not an address of this machine`;
    return { input: 'host', message: foreign, fix: 'For example 127.0.0.1.' };
  }
  if (syscall === 'listen') {
    const refused = `${host}:${port} cannot be listened on (${message})`;
    return { input: 'port', message: refused, fix: 'Choose another, or 0 for any that is free.' };
  }
  const unusable = `${quote(folder)} cannot be used (${message})`;
  return { input: 'dir', message: unusable, fix: 'Name a folder that this user may write to.' };
}
