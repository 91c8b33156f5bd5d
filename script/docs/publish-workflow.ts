import { Document } from 'yaml';
import {
  type Command,
  type InputDefinition,
  type InputName,
  inputsOf,
} from '../../src/inputs/schema.ts';

/** Jobs of `.github/workflows/publish.yml`, and the action that each runs. */
const JOBS = { plan: 'plan', build: 'publish', merge: 'merge' } as const satisfies Record<
  string,
  Command
>;

/** Inputs that the workflow gives by itself, or that make no sense in it. */
const LEFT_OUT: ReadonlySet<InputName> = new Set([
  // What the jobs hand over.
  ...(['platforms', 'digests', 'runner', 'distribute', 'from'] as const),
  // Results for later steps of a job, which nobody else has.
  ...(['load', 'outputs', 'archive', 'call', 'report', 'set-output-env'] as const),
  ...(['sep-tags', 'sep-labels', 'sep-annotations', 'bake-target', 'dry-run'] as const),
  // What an earlier step or the job's environment would have to provide.
  ...(['ssh', 'secret-envs', 'secret-files', 'meta-context', 'id-token', 'ca'] as const),
  // Each job builds natively, on a machine that is gone afterwards.
  ...(['append', 'builder', 'builder-name', 'builder-platforms', 'endpoint', 'name'] as const),
  ...(['version', 'use', 'keep-state', 'cleanup'] as const),
  // Permissions that not every caller has.
  ...(['deployment', 'commit-status'] as const),
  // A choice for each workflow, made where it can be seen.
  'allow-fork-push',
  'github-server-url',
]);

/** Named as docker/github-builder does, too. */
const ALIASES: Partial<Record<InputName, string>> = {
  images: 'meta-images',
  tags: 'meta-tags',
  flavor: 'meta-flavor',
  labels: 'meta-labels',
  annotations: 'meta-annotations',
};

/** What callers hand over as secrets: the names of the inputs, but for `secrets`, which means something else there. */
const SECRETS: Partial<Record<InputName, string>> = {
  'registry-auth': 'secrets.registry-auth || secrets.registry-auths',
  password: 'secrets.password',
  secrets: 'secrets.build-secrets',
  'github-token': 'secrets.github-token || github.token',
};

/** Only the last job tells others. */
const BY_JOB: Readonly<Record<keyof typeof JOBS, Partial<Record<InputName, string>>>> = {
  plan: { platforms: 'inputs.platforms', runner: 'inputs.runner', distribute: 'inputs.distribute' },
  build: { platforms: 'matrix.platform' },
  merge: { platforms: 'inputs.platforms', webhooks: 'secrets.webhooks' },
};

/** The workflow with its parts between `# name:start` and `# name:end` written anew; the rest is written by hand and stays. */
export function fillWorkflow(text: string): string {
  let filled = fill(text, 'inputs', Object.fromEntries(callInputs()));
  for (const job of Object.keys(JOBS) as (keyof typeof JOBS)[]) {
    filled = fill(filled, job, Object.fromEntries(inputsOfJob(job)));
  }
  return filled;
}

function fill(text: string, name: string, value: object): string {
  const pattern = new RegExp(`( *)# ${name}:start\\n[^]*?# ${name}:end`);
  if (!pattern.test(text)) throw new Error(`publish.yml lacks the markers of ${name}`);
  return text.replace(pattern, (_, indent: string) => {
    const lines = new Document(value).toString({ lineWidth: 0 }).trimEnd().split('\n');
    const body = lines.map((line) => `${indent}${line}\n`).join('');
    return `${indent}# ${name}:start\n${body}${indent}# ${name}:end`;
  });
}

function isTaken({ name }: InputDefinition): boolean {
  return !LEFT_OUT.has(name as InputName) && !(name in SECRETS) && name !== 'webhooks';
}

/** Inputs of a call, each once. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callinputs */
function callInputs(): readonly [string, object][] {
  const all = new Map(
    Object.values(JOBS).flatMap((command) =>
      inputsOf(command)
        .filter(isTaken)
        .map((input) => [input.name, input] as const),
    ),
  );
  const aliases = Object.entries(ALIASES).map(([name, alias]): [string, object] => {
    return [alias, { description: `The same as \`${name}\`.`, ...typeOf({ kind: 'text' }) }];
  });
  const own = Array.from(all.values(), (input): [string, object] => {
    return [input.name, { description: describe(input), ...typeOf(input) }];
  });
  return [...own, ...aliases];
}

function describe({ description, kind, default: preset }: InputDefinition): string {
  return preset && kind !== 'boolean' ? `${description} Default: \`${preset}\`.` : description;
}

/** What has no value is not given to the step, so that an input nobody typed contradicts none. */
function typeOf({ name, kind, default: preset }: Partial<InputDefinition>): object {
  if (kind === 'boolean' || name === 'sbom') return { type: 'boolean', default: preset === 'true' };
  if (kind === 'number') return { type: 'number', default: Number(preset ?? 0) };
  return { type: 'string', default: '' };
}

function inputsOfJob(job: keyof typeof JOBS): readonly [string, string][] {
  return inputsOf(JOBS[job]).flatMap((input): [string, string][] => {
    const name = input.name as InputName;
    const value = BY_JOB[job][name] ?? SECRETS[name] ?? (isTaken(input) ? expressionOf(input) : '');
    return value === '' ? [] : [[name, `\${{ ${value} }}`]];
  });
}

/** A number that nobody gave is 0, and so is nothing. */
function expressionOf({ name, kind, default: preset }: InputDefinition): string {
  const alias = ALIASES[name as InputName];
  if (alias !== undefined) return `inputs.${name} || inputs.${alias}`;
  return kind === 'number' && preset === undefined ? `inputs.${name} || ''` : `inputs.${name}`;
}
