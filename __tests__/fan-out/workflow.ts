import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { StepResult } from '../runner/step.ts';
import type { RunEvent } from '../scenarios/events.ts';
import { createJob, type Job } from '../scenarios/job.ts';
import { type Contexts, compute, evaluate } from './expression.ts';

const FILE = resolve(import.meta.dirname, '../../.github/workflows/publish.yml');

interface StepOf {
  readonly id?: string;
  readonly if?: string;
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface JobOf {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly 'runs-on': string;
  readonly strategy?: { readonly matrix: string };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly StepOf[];
}
interface WorkflowCall {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly secrets: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
}
interface Workflow {
  readonly on: { readonly workflow_call: WorkflowCall };
  readonly jobs: Readonly<Record<string, JobOf>>;
}

/** A job that calls `publish.yml`. */
export interface Call {
  readonly event: RunEvent;
  /** What is checked out. */
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Of the workflow run: name -> files. Other calls of the run share them. */
  readonly artifacts: Map<string, ReadonlyMap<string, string>>;
}

/** What became of it. */
export interface CallResult {
  readonly outputs: Readonly<Record<string, unknown>>;
  /** `build on ubuntu-24.04` for each job that ran, in order. */
  readonly ran: readonly string[];
  readonly results: readonly StepResult[];
}

/** Runs the workflow as GitHub does: its expressions, its jobs one after another, each in a folder of its own, artifacts as folders. */
export async function callWorkflow(call: Call): Promise<CallResult> {
  const { on, jobs } = parse(readFileSync(FILE, 'utf8')) as Workflow;
  const { workflow_call: called } = on;
  const unknown = Object.keys(call.inputs).filter((name) => !(name in called.inputs));
  if (unknown.length > 0) throw new Error(`no inputs of the workflow: ${unknown.join()}`);
  const defaults = Object.entries(called.inputs).map(([name, input]) => [name, input.default]);
  const contexts = {
    inputs: { ...Object.fromEntries(defaults), ...call.inputs },
    secrets: { ...call.secrets },
    github: { token: 'ghs_JobTokenOfTheScenario0123456789', ref: call.event.env.GITHUB_REF },
  };
  const outputs: Record<string, { readonly outputs: Readonly<Record<string, unknown>> }> = {};
  const ran: string[] = [];
  const results: StepResult[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((need) => [need, outputs[need]]));
    outputs[name] = { outputs: {} };
    if (job.if !== undefined && !compute(job.if, { ...contexts, needs })) continue;
    for (const matrix of rowsOf(job, { ...contexts, needs })) {
      const own = { ...contexts, needs, matrix };
      ran.push(`${name} on ${[evaluate(job['runs-on'], own)].flat().join('+')}`);
      const done = await runJob(job, own, call);
      outputs[name] = { outputs: done.outputs };
      results.push(...done.results);
      if (done.results.some(({ conclusion }) => conclusion === 'failure')) {
        return { outputs: {}, ran, results };
      }
    }
  }
  const values = Object.entries(called.outputs).map(([name, { value }]) => {
    return [name, evaluate(value, { jobs: outputs })];
  });
  return { outputs: Object.fromEntries(values), ran, results };
}

function rowsOf({ strategy }: JobOf, contexts: Contexts): readonly object[] {
  if (!strategy) return [{}];
  return (evaluate(strategy.matrix, contexts) as { include: readonly object[] }).include;
}

async function runJob({ steps, outputs = {} }: JobOf, known: Contexts, call: Call) {
  const { event, files, artifacts } = call;
  using job = createJob({ event, files });
  const contexts = { ...known, runner: { temp: job.sandbox.temporary } };
  const done: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const results: StepResult[] = [];
  for (const step of steps) {
    if (step.if !== undefined && !compute(step.if, contexts)) continue;
    const values = Object.entries(step.with ?? {}).map(([name, value]): [string, string] => {
      return [name, String(evaluate(value, contexts) ?? '')];
    });
    const result = await runStep({
      uses: step.uses,
      inputs: Object.fromEntries(values),
      job,
      artifacts,
    });
    if (!result) continue;
    results.push(result);
    if (step.id !== undefined) done[step.id] = { outputs: Object.fromEntries(result.outputs) };
    if (result.conclusion === 'failure') return { outputs: {}, results };
  }
  const values = Object.entries(outputs).map(([name, value]) => [
    name,
    evaluate(value, { ...contexts, steps: done }),
  ]);
  return { outputs: Object.fromEntries(values) as Readonly<Record<string, unknown>>, results };
}

interface RunningStep {
  readonly uses: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: Job;
  readonly artifacts: Call['artifacts'];
}

async function runStep({
  uses,
  inputs,
  job,
  artifacts,
}: RunningStep): Promise<StepResult | undefined> {
  const [, action, own] = /^(actions\/[\w-]+|org\/registry-publish(?:\/(\w+))?)@/.exec(uses) ?? [];
  switch (action) {
    case 'actions/checkout':
      return undefined;
    case 'actions/upload-artifact':
      upload(inputs, artifacts);
      return undefined;
    case 'actions/download-artifact':
      download(inputs, artifacts);
      return undefined;
    default: {
      if (!action?.startsWith('org/')) throw new Error(`nobody knows ${uses}`);
      const step = await job.start(inputs, { action: own ?? '' });
      // A later step takes them.
      for (const path of pathsIn(inputs.digests)) job.sandbox.named.add(path);
      return step.post();
    }
  }
}

function pathsIn(folder = ''): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** https://github.com/actions/upload-artifact#inputs, as far as the workflow uses it. */
function upload(inputs: RunningStep['inputs'], artifacts: Call['artifacts']): void {
  const { name = '', path = '', overwrite } = inputs;
  if (!/^[^":<>|*?\r\n\\/]+$/.test(name)) throw new Error(`no name of an artifact: ${name}`);
  if (artifacts.has(name) && overwrite !== 'true') throw new Error(`there is one already: ${name}`);
  if (basename(path) !== '*.json') throw new Error(`not understood: ${path}`);
  const found = pathsIn(dirname(path)).filter((file) => file.endsWith('.json'));
  if (found.length === 0) throw new Error(`no files were found: ${path}`);
  artifacts.set(name, new Map(found.map((file) => [basename(file), readFileSync(file, 'utf8')])));
}

/** https://github.com/actions/download-artifact#inputs */
function download(inputs: RunningStep['inputs'], artifacts: Call['artifacts']): void {
  const { pattern = '', path = '' } = inputs;
  if (!pattern.endsWith('*')) throw new Error(`not understood: ${pattern}`);
  mkdirSync(path, { recursive: true });
  const wanted = [...artifacts].filter(([name]) => name.startsWith(pattern.slice(0, -1)));
  for (const [name, text] of wanted.flatMap(([, files]) => [...files])) {
    writeFileSync(join(path, name), text);
  }
}
