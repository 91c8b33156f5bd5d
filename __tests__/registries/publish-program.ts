import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Cloud } from '../cloud/cloud.ts';
import type { Issuer } from '../cloud/issuer.ts';
import { makeContent, writeFiles } from '../image/content.ts';
import { makeFolder } from '../login/ports.ts';

const CLI = resolve(import.meta.dirname, '../../src/entry/cli.ts');

/** A job, and a cloud that is reached by TLS and through a proxy. */
export interface Surroundings {
  readonly cloud: Cloud;
  readonly issuer: Issuer;
  /** Beside what a job with `id-token: write` has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Publishes a small image as 1.2.3 by a process of its own, and answers its digest and all that it has said. */
export async function publishByProgram(
  args: readonly string[],
  { cloud, issuer, env = {} }: Surroundings,
): Promise<{ readonly digest: string; readonly said: string; readonly left: readonly string[] }> {
  const home = makeFolder();
  const content = makeContent();
  const image = content.image('amd64');
  writeFiles(join(home, 'layout'), content.layout([image]));
  const fixed = ['publish', '--from=oci-layout://layout', '--tags=type=raw,value=1.2.3'];
  const child = spawn(process.execPath, [CLI, ...fixed, ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, ...issuer.env, ...cloud.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await Promise.all([text(child.stdout), text(child.stderr)]);
  const left = readdirSync(home).filter((name) => name !== 'layout');
  return { digest: image.digest, said: output.join(''), left };
}
