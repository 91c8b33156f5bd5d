import { spawn } from 'node:child_process';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { runStep, type StepRequest } from './step.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox[Symbol.dispose]());

const TOKEN = 'ghs_0123456789';
const PASSWORD = 'S/w+rd"fish';

/** Runs an action whose steps are these scripts. */
function run(
  main: string,
  { post = '', samePost = false, postIf = 'always()', ...rest }: Partial<Options> = {},
) {
  sandbox.write('action/main.mjs', main);
  sandbox.write('action/post.mjs', post);
  const action = sandbox.write(
    'action/action.yml',
    [
      'inputs:',
      '  user name: {}',
      '  password: { default: "" }',
      `  token: { default: "\${{ github.token }}" }`,
      'runs:',
      '  using: node24',
      '  main: main.mjs',
      `  post: ${samePost ? 'main' : 'post'}.mjs`,
      `  post-if: ${postIf}`,
    ].join('\n'),
  );
  return runStep({
    action: action.replace('/action.yml', ''),
    inputs: {},
    env: { PATH: process.env.PATH ?? '', RUNNER_TEMP: sandbox.temporary },
    sandbox,
    githubToken: TOKEN,
    secrets: [{ value: PASSWORD, username: 'ada' }],
    ...rest,
  });
}

interface Options extends StepRequest {
  readonly post: string;
  /** The post part is the main script again. */
  readonly samePost: boolean;
  readonly postIf: string;
}

test('inputs, defaults and nothing of the machine’s own environment', async () => {
  const { log } = await run(
    `const { INPUT_TOKEN, ...env } = process.env;
     console.log(Object.keys(env).filter((name) => !name.startsWith('GITHUB_')).sort().join());
     console.log(env['INPUT_USER_NAME'], INPUT_TOKEN.length, process.cwd() === ${JSON.stringify(sandbox.workspace)});`,
    { inputs: { 'user name': 'ada' } },
  );
  expect(log).toEqual([
    'INPUT_PASSWORD,INPUT_USER_NAME,PATH,RUNNER_TEMP,RUNNER_TRACKING_ID,TMPDIR',
    `ada ${TOKEN.length} true`,
    '##[section]post',
  ]);
});

test('an input that the action does not know is a warning', async () => {
  const { annotations } = await run('', { inputs: { imagse: 'x' } });
  expect(annotations).toEqual([{ severity: 'warning', message: 'Unexpected input "imagse"' }]);
});

test('state reaches the post part, outputs and the summary the result', async () => {
  const main = `import { appendFileSync } from 'node:fs';
    appendFileSync(process.env.GITHUB_STATE, 'key<<E\\nvalue\\nE\\n');
    appendFileSync(process.env.GITHUB_OUTPUT, 'a=b\\n');
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Hi');`;
  const result = await run(main, { post: 'console.log(process.env.STATE_key)' });
  expect(result).toMatchObject({ conclusion: 'success', summary: '# Hi' });
  expect([...result.outputs]).toEqual([['a', 'b']]);
  expect(result.log).toEqual(['##[section]post', 'value']);
});

test.each([
  ['failure() || cancelled()', '', []],
  ['failure() || cancelled()', 'process.exit(1)', ['##[section]post', 'post']],
  ['always()', '', ['##[section]post', 'post']],
])('post-if: %s after "%s"', async (postIf, main, expected) => {
  const { log } = await run(main, { postIf, post: 'console.log("post")' });
  expect(log).toEqual(expected);
});

test.each([
  ['a malformed output', 'GITHUB_OUTPUT', 'a<<E\nno end'],
  ['a summary over 1 MiB', 'GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1)],
  ['an output over 1 MiB', 'GITHUB_OUTPUT', `a=${'x'.repeat(1024 * 512 + 1)}`],
])('%s fails the step', async (_, file, text) => {
  const main = `import { writeFileSync } from 'node:fs';
    writeFileSync(process.env.${file}, ${JSON.stringify(text)});`;
  const { conclusion, failures, exitCode } = await run(main);
  expect({ conclusion, exitCode }).toEqual({ conclusion: 'failure', exitCode: 0 });
  expect(failures).toHaveLength(1);
});

test('signals without a delay follow each other at once', async () => {
  const main = "setInterval(() => {}, 1000); console.log('ready');";
  const cancel = { when: /ready/, untilTerminate: 0, untilKill: 0 };
  const result = await run(main, { cancel });
  expect(result.sent).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
});

test('a step can be cancelled by something that happens outside', async () => {
  const main = 'setInterval(() => {}, 1000)';
  const happening = Promise.withResolvers<void>();
  const running = run(main, { cancel: { when: happening.promise } });
  happening.resolve();
  expect(await running).toMatchObject({ conclusion: 'cancelled', sent: ['SIGINT'] });
});

test('the post part of a cancelled step is left in peace', async () => {
  const main = "console.log('ready'); if (!process.env.STATE_x) setInterval(() => {}, 1000);";
  const state = "import { appendFileSync } from 'node:fs';";
  const both = `${state} appendFileSync(process.env.GITHUB_STATE, 'x=1\\n'); ${main}`;
  const result = await run(both, { cancel: { when: /ready/ }, samePost: true });
  expect(result).toMatchObject({ conclusion: 'cancelled', failures: [] });
});

test('a step that ignores the first two signals is killed', async () => {
  const main = `process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
    setInterval(() => {}, 1000); console.log('ready');`;
  const cancel = { when: /ready/, untilTerminate: 50, untilKill: 50 };
  const result = await run(main, { cancel, post: '' });
  expect(result.conclusion).toBe('cancelled');
  expect(result.sent).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
});

describe('a secret that gets out is found', () => {
  const basic = Buffer.from(`ada:${PASSWORD}`).toString('base64');
  /** Of the step's environment, what holds no secret. */
  const plain = '{ PATH: process.env.PATH, RUNNER_TRACKING_ID: process.env.RUNNER_TRACKING_ID }';
  const write = (path: string) =>
    `import { writeFileSync } from 'node:fs'; writeFileSync(${path}, ${JSON.stringify(basic)})`;
  const say = (text: string) => `console.log(${JSON.stringify(text)})`;
  test.each([
    ['log', say(PASSWORD)],
    ['log', say(`user=ada&password=${encodeURIComponent(PASSWORD)}`)],
    ['log', say(JSON.stringify({ PASSWORD }))],
    ['log', `console.error(${JSON.stringify(basic)})`],
    ['log', `${say(`::add-mask::${PASSWORD}`)};${say(PASSWORD)}`],
    ['log', say(`::debug::${TOKEN}`)],
    ['summary', write('process.env.GITHUB_STEP_SUMMARY')],
    ['state', write('process.env.GITHUB_STATE').replace(', "', ', "a=')],
    ['temp/left', write('process.env.RUNNER_TEMP + "/left"')],
    ['workspace/left', write('"left"')],
    [
      'arguments',
      `import { execFileSync } from 'node:child_process';
       execFileSync('sh', ['-c', 'sleep 0.3; :', ${JSON.stringify(PASSWORD)}], { env: ${plain} });`,
    ],
    [
      'environment of sleep 0.3: SECRET',
      `import { execFileSync } from 'node:child_process';
       const env = { ...${plain}, SECRET: ${JSON.stringify(PASSWORD)} };
       execFileSync('sleep', ['0.3'], { env });`,
    ],
    [
      'environment of sleep 0.3: SECRET',
      // Its parent is gone when it starts.
      `import { execFileSync } from 'node:child_process';
       const script = '(sleep 0.1; SECRET=$0 exec sleep 0.3) &';
       execFileSync('sh', ['-c', script, '${basic}'], { env: ${plain}, stdio: 'ignore' });
       setTimeout(() => {}, 1000);`,
    ],
    [
      'environment of sleep 0.3: INPUT_TOKEN',
      `import { execFileSync } from 'node:child_process'; execFileSync('sleep', ['0.3']);`,
    ],
  ])('in %s', async (place, main) => {
    await expect(run(main)).rejects.toThrow(`${place}`);
  });

  test('but a mask alone is none', async () => {
    const { masks } = await run(say(`::add-mask::${PASSWORD}`));
    expect(masks).toEqual([PASSWORD]);
  });
});

test('what other processes say and know is not the step’s', async () => {
  const env = { PATH: process.env.PATH, SECRET: PASSWORD };
  const other = spawn('sh', ['-c', 'read line', PASSWORD], { env });
  const { conclusion } = await run('setTimeout(() => {}, 100)');
  other.kill();
  expect(conclusion).toBe('success');
});

test('a process that is left running is found', async () => {
  const main = `import { spawn } from 'node:child_process';
    const env = { PATH: process.env.PATH, RUNNER_TEMP: process.env.RUNNER_TEMP };
    spawn('sleep', ['15'], { detached: true, stdio: 'ignore', env }).unref();`;
  await expect(run(main)).rejects.toThrow('Still running');
});

describe('files that are left', () => {
  const make = (variable: string, name: string) =>
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     const folder = process.env.${variable} + '/registry-publish-1';
     mkdirSync(folder);
     const path = folder + '/${name}';
     writeFileSync(path, 'text');`;
  const name = "appendFileSync(process.env.GITHUB_OUTPUT, 'file=' + path + '\\n');";
  const remove = `import { rmSync } from 'node:fs';
    rmSync(process.env.RUNNER_TEMP + '/registry-publish-1', { recursive: true });`;

  test.each([
    ['temp/registry-publish-1/left', make('RUNNER_TEMP', 'left')],
    ['tmp/registry-publish-1/left', make('TMPDIR', 'left')],
    [
      'temp/registry-publish-1',
      "import { mkdirSync } from 'node:fs'; mkdirSync(process.env.RUNNER_TEMP + '/registry-publish-1')",
    ],
    [
      'temp/registry-publish-1/beside',
      `${make('RUNNER_TEMP', 'output')} ${name} writeFileSync(folder + '/beside', '');`,
    ],
  ])('%s is found', async (path, main) => {
    await expect(run(main)).rejects.toThrow(`Left behind: ${path}`);
  });

  test('what an output names may stay', async () => {
    const { conclusion } = await run(`${make('RUNNER_TEMP', 'output')} ${name}`);
    expect(conclusion).toBe('success');
  });

  test('what the post step removes is not left', async () => {
    const { conclusion } = await run(make('RUNNER_TEMP', 'left'), { post: remove });
    expect(conclusion).toBe('success');
  });
});
