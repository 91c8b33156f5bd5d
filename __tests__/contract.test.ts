import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ACTIONS, renderAction } from '../script/docs/action-file.ts';
import { GENERATED_FILES } from '../script/docs/generated-files.ts';
import { fillTables } from '../script/docs/readme-tables.ts';
import { renderHelp } from '../src/adapters/cli/help.ts';
import { parseOptions } from '../src/adapters/cli/options.ts';
import { ERROR_CATALOG } from '../src/error-catalog.ts';
import { promotionInputs } from '../src/inputs/existing.ts';
import { parseInputs } from '../src/inputs/parse.ts';
import { type Command, INPUTS, type InputDefinition, inputsOf } from '../src/inputs/schema.ts';
import { collectProblems } from '../src/inputs/values.ts';
import { checkPublishable } from '../src/plan/checks.ts';
import { makePlan } from '../src/plan/plan.ts';
import { OUTPUTS } from '../src/report/outputs.ts';
import { commandLines, deadLinks, ourSteps, ROOT, type Step, textOf } from './contract/readme.ts';
import { FACTS } from './tagging/run.ts';

const COMMANDS: readonly Command[] = [
  ...['publish', 'plan', 'login', 'promote', 'merge', 'bake', 'verify', 'serve'],
] as Command[];
const README = textOf('README.md');
const ALL_INPUTS: readonly InputDefinition[] = INPUTS;

interface ActionFile {
  readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly runs: Readonly<Record<string, string>>;
}

describe('generated files', () => {
  it.each(GENERATED_FILES)('$path is what `npm run docs` writes', ({ path, render }) => {
    const current = textOf(path);
    expect(render(current)).toBe(current);
  });

  it('does not write an input that is not described', () => {
    const [action] = ACTIONS;
    if (!action) throw new Error('there is no action');
    const outputs = [{ name: 'mystery', description: '', commands: [] }];
    expect(() => renderAction({ ...action, outputs })).toThrow('mystery has no description');
  });

  it('does not lose a table whose markers are gone', () => {
    expect(() => fillTables('# A README without markers')).toThrow('lacks the markers');
  });
});

describe.each(ACTIONS)('$path', ({ path, command }) => {
  const action = parse(textOf(path)) as ActionFile;

  it('has only keys that the runner knows', () => {
    const known = ['name', 'description', 'branding', 'inputs', 'outputs', 'runs'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(action)));
    const runs = ['using', 'main', 'post', 'post-if'];
    expect(runs).toEqual(expect.arrayContaining(Object.keys(action.runs)));
    for (const input of Object.values(action.inputs)) {
      expect(['description', 'required', 'default']).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
    }
    for (const output of Object.values(action.outputs ?? {})) {
      expect(Object.keys(output)).toEqual(['description']);
    }
  });

  it('starts an entry point of the bundle', () => {
    for (const key of ['main', 'post']) {
      if (key === 'post' && !action.runs.post) continue;
      const program = join(dirname(path), action.runs[key] ?? '');
      expect(program).toBe(`dist/entry/${command}.js`);
    }
    expect(existsSync(join(ROOT, `src/entry/${command}.ts`))).toBe(true);
  });

  it('takes the inputs of its command', () => {
    expect(Object.keys(action.inputs)).toEqual(inputsOf(command).map(({ name }) => name));
  });

  it('leaves a default open where a variable of the environment may set it', () => {
    for (const { name, variable, actionDefault } of inputsOf(command)) {
      if (variable && !actionDefault) expect(action.inputs[name]).not.toHaveProperty('default');
    }
  });
});

describe('inputs and outputs', () => {
  it('have names of their own', () => {
    for (const names of [ALL_INPUTS.map(({ name }) => name), OUTPUTS.map(({ name }) => name)]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(['inputs', 'outputs'] as const)('stand once in the README’s table of %s', (table) => {
    const names = (table === 'inputs' ? ALL_INPUTS : OUTPUTS).map(({ name }) => name);
    const [, rows = ''] = README.split(`<!-- ${table}:start -->`);
    const [text = ''] = rows.split(`<!-- ${table}:end -->`);
    expect([...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)).toEqual(names);
  });

  // docs/parity.md says what a step for later steps has of docker/login-action.
  it('keep the names of docker/login-action where an image is published', () => {
    const names = ['registry', 'username', 'password', 'registry-auth'];
    expect(inputsOf('publish').map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});

describe.each(COMMANDS)('registry-publish %s', (command) => {
  const isSecret = ({ kind }: InputDefinition) => kind === 'secret' || kind === 'yaml';
  const own = inputsOf(command);

  it('has an option for every input that is no secret', () => {
    for (const { name } of own.filter((input) => !isSecret(input))) {
      expect(parseOptions(command, [`--${name}=x`]).inputs).toEqual({ [name]: 'x' });
    }
  });

  it('has no option for secrets and for inputs of other commands', () => {
    for (const input of ALL_INPUTS.filter((each) => isSecret(each) || !own.includes(each))) {
      expect(() => parseOptions(command, [`--${input.name}=x`])).toThrow(`--${input.name}`);
    }
  });

  it('explains every input', () => {
    const help = renderHelp(command);
    for (const input of own) {
      const variable = `INPUT_${input.name.toUpperCase().replaceAll('-', '_')}`;
      expect(help).toContain(isSecret(input) ? variable : `--${input.name}`);
    }
  });
});

describe('the README', () => {
  const steps = ourSteps(README);

  it('shows every action', () => {
    expect(steps.length).toBeGreaterThan(8);
    const actions = new Set(ACTIONS.map(({ command }) => command));
    expect(new Set(steps.map(({ command }) => command))).toEqual(actions);
  });

  it.each(steps)('has a recipe that works: $command $with', async (step) => {
    expect(await problemsOf(step)).toEqual([]);
  });

  it('notices a recipe that does not work', async () => {
    const typed = { images: 'ghcr.io/acme/app:1', pasword: 'x', push: 'maybe' };
    expect(await problemsOf({ command: 'publish', with: typed })).toEqual([
      'pasword: no such input',
      expect.stringContaining('push'),
      expect.stringContaining('images'),
    ]);
  });

  it('shows command lines that can be read', () => {
    const lines = commandLines(README);
    expect(lines.length).toBeGreaterThan(2);
    for (const [command, ...args] of lines) {
      expect(() => parseOptions(command as Command, args)).not.toThrow();
    }
  });

  it.each(['script/demo', 'script/test'])('names %s, which can be run', (program) => {
    expect(README).toContain(program);
    expect(() => accessSync(join(ROOT, program), constants.X_OK)).not.toThrow();
  });
});

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: ROOT }).sort();

it.each(DOCUMENTS)('%s has no dead link', (path) => {
  expect(deadLinks(path)).toEqual([]);
});

it('every error of the catalogue can happen', () => {
  const texts = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !path.endsWith('error-catalog.ts'))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const isThrown = (code: string) =>
    texts.some((text) => new RegExp(`(?:code: |: |\\?\\? )'${code}'`).test(text));
  expect(Object.keys(ERROR_CATALOG).filter((code) => !isThrown(code))).toEqual([]);
});

const VALUES: Readonly<Record<string, string>> = {
  'github.repository': 'Acme/App',
  'github.actor': 'octocat',
  'github.repository_owner': 'acme',
  'runner.temp': '/tmp/runner',
  'secrets.SLACK_WEBHOOK': 'https://hooks.slack.com/services/T0/B0/x',
  "github.event_name != 'pull_request'": 'true',
};

/** What the action would say about a step of a workflow in acme/app, on a push of main. */
async function problemsOf({ command, with: inputs }: Step): Promise<readonly string[]> {
  const known = inputsOf(command).map(({ name }) => name);
  const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
  const raw = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, evaluate(String(value))]),
  );
  const problems = collectProblems();
  const whole = { ...raw, ...(raw.images && { images: raw.images.replace('{{target}}', 'app') }) };
  const typed = command === 'promote' ? promotionInputs(raw, problems) : whole;
  const request = await parseInputs(typed, { secretsAvailable: true }, problems);
  const plan = makePlan(request, FACTS, problems);
  if (command === 'publish' || command === 'promote' || command === 'merge')
    checkPublishable({ plan, request, facts: FACTS }, problems);
  return [
    ...unknown.map((name) => `${name}: no such input`),
    ...problems.list.map(({ input, message }) => `${input}: ${message}`),
  ];
}

/** GitHub's expressions, as far as the recipes use them. */
function evaluate(text: string): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (whole, expression: string) => {
    const value = VALUES[expression];
    if (value !== undefined) return value;
    if (/^(?:secrets|vars)\.[A-Z_]+$/.test(expression)) return expression.toLowerCase();
    throw new Error(`the recipes use ${whole}, which this test does not know`);
  });
}
