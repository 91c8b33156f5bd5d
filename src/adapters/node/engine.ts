import { request } from 'node:http';
import { connect, type NetConnectOpts } from 'node:net';
import type { Engine, Environment, Files } from '../../ports.ts';
import { engineAddress } from './engine-address.ts';

/** How long an engine may take to answer, in milliseconds. */
const TIMEOUT = 5_000;
const MAX_ANSWER = 1024 * 1024;

/**
 * Asks the Docker Engine over its own HTTP API: a few milliseconds, where the docker CLI takes a process each.
 * https://docs.docker.com/reference/api/engine/
 */
export async function dockerEngine(env: Environment, files: Files): Promise<Engine> {
  const found = await engineAddress(env, files);
  return { ...found, get: (path) => get(found.address, path) };
}

function get(address: string, path: string): Promise<unknown | undefined> {
  const target = targetOf(address);
  // ssh:// and TLS endpoints are left to docker itself.
  if (!target) return Promise.resolve({});
  return new Promise((resolve) => {
    // Not through an agent: it would match the engine's name against a pattern of addresses, which takes longer to compile
    // than the engine to answer.
    const createConnection = () => connect({ ...target, timeout: TIMEOUT });
    const asking = request({ path, createConnection }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MAX_ANSWER) answer.destroy(new Error('the answer is too long'));
      });
      answer.on('error', () => resolve(undefined));
      answer.on('close', () => resolve(answer.statusCode === 200 ? parse(text) : undefined));
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(undefined));
    asking.end();
  });
}

function targetOf(address: string): NetConnectOpts | undefined {
  if (address.startsWith('unix://')) return { path: address.slice('unix://'.length) };
  const tcp = /^tcp:\/\/(?<host>[^:/]+):(?<port>2375)\/?$/.exec(address)?.groups;
  return tcp?.host && tcp.port ? { host: tcp.host, port: Number(tcp.port) } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
