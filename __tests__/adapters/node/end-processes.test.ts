import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endProcessesNaming } from '../../../src/adapters/node/end-processes.ts';

/** A program that waits to be ended, with this among its arguments. */
async function start(argument: string) {
  const script = "process.stdout.write('up'); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['-e', script, '--', argument]);
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, ended };
}

it('ends what was started with a path, and nothing else', async () => {
  const ours = await start('--metadata-file=/nowhere/run-1/metadata.json');
  const others = await start('--metadata-file=/nowhere/run-2/metadata.json');
  await endProcessesNaming('/nowhere/run-1');
  expect(await ours.ended).toEqual([null, 'SIGKILL']);
  expect(others.child.exitCode ?? others.child.signalCode).toBe(null);
  others.child.kill();
  await others.ended;
});
