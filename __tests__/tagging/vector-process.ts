import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Listening, listen } from '../registry/listen.ts';
import { makeCommandFiles, readCommandFiles } from '../runner/file-commands.ts';
import { createSandbox, type Sandbox } from '../runner/sandbox.ts';
import type { Vector } from './vector.ts';

/** What a case's process said. */
export interface VectorRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing listens there. */
const NOBODY = 'http://127.0.0.1:1';

/** Stands in for GitHub's API: `/<index of the case>/repos/…` answers what the case says. */
export function serveApi(vectors: readonly Vector[]): Promise<Listening> {
  return listen((request, response) => {
    const [, index = '', rest = ''] = /^\/(\d+)(\/repos\/.*)$/.exec(request.url ?? '') ?? [];
    const answer = answerOf(vectors[Number(index)], rest);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
}

function answerOf(vector: Vector | undefined, path: string): unknown {
  if (/^\/repos\/[^/]+\/[^/]+$/.test(path)) return vector?.repo;
  const [, sha] = /^\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]+)$/.exec(path) ?? [];
  const date = vector?.commitDate;
  return sha && date ? { sha, commit: { committer: { date } } } : undefined;
}

/** `registry-publish plan --json` in the environment that the case describes, and in no other. */
export async function planVector(
  vector: Vector,
  { cli, api }: { readonly cli: string; readonly api: string },
): Promise<VectorRun> {
  using sandbox = createSandbox();
  const env = environmentOf(vector, { sandbox, api });
  return await start([cli, 'plan', '--json'], { env, cwd: sandbox.workspace });
}

/** The outputs of the action `plan` for a case. */
export async function planOutputs(
  vector: Vector,
  { action, api }: { readonly action: string; readonly api: string },
): Promise<ReadonlyMap<string, string>> {
  using sandbox = createSandbox();
  const files = makeCommandFiles(sandbox.temporary);
  const env = { ...environmentOf(vector, { sandbox, api }), ...files };
  const { exitCode, stderr } = await start([action], { env, cwd: sandbox.workspace });
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
  return readCommandFiles(files).outputs;
}

async function start(
  args: readonly string[],
  options: { readonly env: Record<string, string>; readonly cwd: string },
): Promise<VectorRun> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { exitCode, stdout, stderr };
}

function environmentOf(
  vector: Vector,
  { sandbox, api }: { readonly sandbox: Sandbox; readonly api: string },
): Record<string, string> {
  const { payload, clock, repo, gitTags } = vector;
  if (gitTags) makeCheckout(sandbox.workspace, gitTags);
  const inputs = Object.entries(vector.inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    typeof value === 'string' ? value : value.join('\n'),
  ]);
  return {
    PATH: process.env.PATH ?? '',
    HOME: sandbox.home,
    RUNNER_TEMP: sandbox.temporary,
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    'INPUT_GITHUB-TOKEN': 'fake',
    ...Object.fromEntries(inputs),
    ...vector.env,
    ...(payload !== null && { GITHUB_EVENT_PATH: writeEvent(sandbox, payload) }),
    GITHUB_API_URL: repo === null ? NOBODY : api,
    ...(clock !== null && { SOURCE_DATE_EPOCH: String(Date.parse(clock) / 1000) }),
  };
}

function writeEvent(sandbox: Sandbox, payload: unknown): string {
  const path = join(sandbox.temporary, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return path;
}

/** One commit that carries the tags. */
function makeCheckout(directory: string, tags: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const git = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: directory });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message=first');
  for (const tag of tags) git('tag', tag);
}
