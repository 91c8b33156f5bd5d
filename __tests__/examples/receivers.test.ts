import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeFetch } from '../../src/adapters/node/fetch.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { parseWebhooks } from '../../src/inputs/webhooks.ts';
import { notify } from '../../src/notify/notify.ts';
import { published } from '../notify/events.ts';
import { DIGEST } from '../report/sample.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/receivers/server.mjs');
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const HOUR = 3_600_000;

/** The example as a process of its own; `lines` is what it has said. */
async function start(verifier: string) {
  const env = { PATH: process.env.PATH, SECRET, VERIFIER: verifier, PORT: '0' };
  const child = spawn(process.execPath, [EXAMPLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise((done) => child.once('close', done));
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  const [, port] = await new Promise<RegExpExecArray>((ready, failed) => {
    child.once('error', failed);
    reader.on('line', (line) => {
      lines.push(line);
      const listening = /^listening on (\d+)$/.exec(line);
      if (listening) ready(listening);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    lines,
    async [Symbol.asyncDispose]() {
      child.kill();
      await closed;
    },
  };
}

/** Notifies it, at another time if told so. */
async function tell(url: string, { secret = [SECRET], late = 0 } = {}) {
  const input = `- {url: "${url}", secret: ${JSON.stringify(secret)}}`;
  const webhooks = await parseWebhooks(input, collectProblems());
  const clock = { now: () => Date.now() - late, sleep: async () => {} };
  const ports = { fetch: nodeFetch({}), clock };
  const { deliveries } = await notify({ event: await published(), webhooks }, ports);
  return deliveries[0]?.status;
}

test.each(['./verify.mjs', './verify-with-library.mjs'])(
  'the receiver with %s deploys once what is signed, and nothing else',
  async (verifier) => {
    await using receiver = await start(verifier);
    const { url, lines } = receiver;
    expect(await tell(url, { secret: [OTHER] })).toBe(401);
    expect(await tell(url, { secret: [] })).toBe(401);
    expect(await tell(url, { late: HOUR })).toBe(401);
    expect(await tell(url, { late: -HOUR })).toBe(401);
    expect(lines).toHaveLength(1);
    expect(await tell(url)).toBe(204);
    expect(await tell(url, { secret: [OTHER, SECRET] })).toBe(204);
    expect(lines.slice(1)).toEqual([
      `deploy ghcr.io/acme/team/app@${DIGEST} (1.2.3, latest)`,
      `deploy docker.io/acme/app@${DIGEST} (1.2.3, latest)`,
    ]);
  },
);
