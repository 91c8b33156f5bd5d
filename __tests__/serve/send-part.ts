import { request } from 'node:http';
import { ask } from './ask.ts';

/**
 * Sends the first bytes of a body that is announced as longer, and waits until the registry has them. Answers how to
 * break the connection.
 */
export async function sendPart(address: string, target: string, part: Buffer): Promise<() => void> {
  const [method = '', path = ''] = target.split(' ');
  const headers = { 'content-length': String(part.length * 2) };
  const outgoing = request(`http://${address}`, { method, path, headers });
  outgoing.on('error', () => {});
  outgoing.write(part);
  const stand = `0-${part.length - 1}`;
  while ((await ask(address, `GET ${path.split('?')[0]}`)).headers.range !== stand) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return () => outgoing.destroy();
}
