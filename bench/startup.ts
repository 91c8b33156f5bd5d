/**
 * How long the step takes from the start of its process to its first request, over what a node that does nothing takes:
 *
 *     npm run build && node bench/startup.ts [rounds]
 *
 * The request is the first one to a registry: by then the inputs are read, the tags computed and the plan is made. The
 * registry is a server in this process that notes the time and never answers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { listen } from '../__tests__/registry/listen.ts';
import { createSandbox } from '../__tests__/runner/sandbox.ts';
import { row, spreadOf, verdict } from './statistics.ts';
import { prepareJob, STEP, stepEnvironment } from './step.ts';

const BAR = 90;
const rounds = Number(process.argv[2] ?? 40);

using sandbox = createSandbox();
prepareJob(sandbox, process.execPath); // any file will do: nothing is built
const empty = sandbox.write('empty.js', '');
await using registry = await listen(() => {});
const images = `${registry.host}/acme/hello`;

async function untilFirstRequest(): Promise<number> {
  const env = stepEnvironment(sandbox, { images });
  const before = performance.now();
  const child = spawn(process.execPath, [STEP], { cwd: sandbox.workspace, env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const request = once(registry.server, 'request').then(() => performance.now());
  const arrived = await Promise.race([request, ended.then(() => undefined)]);
  child.kill('SIGKILL');
  await ended;
  registry.server.closeAllConnections();
  if (arrived === undefined) throw new Error('the step ended without a request');
  return arrived - before;
}

async function bareNode(): Promise<number> {
  const before = performance.now();
  await once(spawn(process.execPath, [empty], { stdio: 'ignore' }), 'exit');
  return performance.now() - before;
}

// The first of each fills the caches, and is not counted.
await untilFirstRequest();
await bareNode();

const walls: { readonly step: number; readonly node: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  walls.push({ step: await untilFirstRequest(), node: await bareNode() });
}

const step = spreadOf(walls.map((wall) => wall.step));
const node = spreadOf(walls.map((wall) => wall.node));
const over = step.median - node.median;
const differences = spreadOf(walls.map((wall) => wall.step - wall.node));
console.log(row('process start to first request, ms', step));
console.log(row('a node that does nothing, ms', node));
console.log(row('over it, round by round, ms', differences));
console.log(
  `${rounds} rounds; medians differ by ${over.toFixed(0)} ms; ${verdict(over, BAR, ' ms')}`,
);
