import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ContextPorts, readGitHubFacts } from '../../src/adapters/github/context.ts';
import type { Environment, Fetch } from '../../src/ports.ts';
import { computeTags, type TaggingRequest, type TaggingResult } from '../../src/tagging/index.ts';
import type { Vector } from './vector.ts';

const API = 'http://127.0.0.1:1';
const EVENT_PATH = '/event.json';
const COMMIT = '860c1904a1ce19322e91ac35af1ab07466440c37';

/** Runs a case through the reader of GitHub's context and the rules, in this process. */
export async function runVector(vector: Vector): Promise<TaggingResult> {
  const directory = await mkdtemp(join(tmpdir(), 'registry-publish-vector-'));
  try {
    if (vector.gitTags) await makeCheckout(directory, vector.gitTags);
    const request = toTaggingRequest(vector);
    const facts = await readGitHubFacts({
      raw: rawInputs(vector),
      ports: portsOf(vector),
      directory,
    });
    return computeTags(request, facts);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What the outputs are joined with. */
export function separator(vector: Vector, name: 'sep-tags' | 'sep-labels'): string {
  return inputOf(vector, name) || '\n';
}

function inputOf({ inputs }: Vector, name: string): string {
  const value = inputs[name] ?? '';
  return typeof value === 'string' ? value : value.join('\n');
}

function rawInputs(vector: Vector): Record<string, string> {
  const typed = Object.keys(vector.inputs).map((name) => [name, inputOf(vector, name)]);
  const prHeadSha = vector.env.DOCKER_METADATA_PR_HEAD_SHA ?? '';
  return { ...Object.fromEntries(typed), 'github-token': 'fake', 'pr-head-sha': prHeadSha };
}

function portsOf(vector: Vector): ContextPorts {
  return {
    env: environmentOf(vector),
    files: {
      readText: async (path) => (path === EVENT_PATH ? JSON.stringify(vector.payload) : undefined),
    },
    clock: { now: () => Date.parse('2031-01-01T00:00:00Z') },
    fetch: apiOf(vector),
    exec: async () => ({ exitCode: 128 }),
  };
}

function toTaggingRequest(vector: Vector): TaggingRequest {
  return {
    images: inputOf(vector, 'images'),
    tags: inputOf(vector, 'tags'),
    flavor: inputOf(vector, 'flavor'),
    labels: inputOf(vector, 'labels'),
    annotations: inputOf(vector, 'annotations'),
    annotationLevels: vector.env.DOCKER_METADATA_ANNOTATIONS_LEVELS ?? '',
    shortShaLength: Number(vector.env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? 7),
    environment: inputOf(vector, 'environment'),
    platforms: inputOf(vector, 'platforms').split('\n').filter(Boolean),
  };
}

function environmentOf({ env, payload, clock }: Vector): Environment {
  return {
    ...env,
    GITHUB_API_URL: API,
    GITHUB_EVENT_PATH: payload === null ? undefined : EVENT_PATH,
    SOURCE_DATE_EPOCH: clock === null ? undefined : String(Date.parse(clock) / 1000),
  };
}

function apiOf({ repo, commitDate }: Vector): Fetch {
  return async (input) => {
    const url = String(input);
    if (repo === null) throw new TypeError('fetch failed');
    if (/\/repos\/[^/]+\/[^/]+$/.test(url)) return Response.json(repo);
    const [, sha] = /\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]+)$/.exec(url) ?? [];
    return sha && commitDate !== null
      ? Response.json({ sha, commit: { committer: { date: commitDate } } })
      : Response.json({}, { status: 404 });
  };
}

async function makeCheckout(directory: string, tags: readonly string[]): Promise<void> {
  await write(join(directory, '.git', 'HEAD'), `${COMMIT}\n`);
  for (const tag of tags) await write(join(directory, '.git', 'refs', 'tags', tag), `${COMMIT}\n`);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
