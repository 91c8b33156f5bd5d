import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { RULES, type Rule } from './architecture/rules.ts';
import { parseSource } from './architecture/source.ts';

const SRC = resolve(import.meta.dirname, '../src');

function check(rule: Rule, files: Readonly<Record<string, string>>): readonly string[] {
  return rule(Object.entries(files).map(([path, text]) => parseSource(path, text)));
}

/** Small programs that break each rule, and what it must say about them. */
const BROKEN: Readonly<
  Record<string, readonly [files: Record<string, string>, findings: string[]][]>
> = {
  'a room imports only from its own floor and from floors below': [
    [
      { 'tagging/a.ts': "import type { P } from '../plan/plan.ts';" },
      ['tagging/a.ts: imports plan/plan.ts: that is a higher floor'],
    ],
    [
      { 'tagging/a.ts': "export { x } from '../pipeline.ts';" },
      ['tagging/a.ts: imports pipeline.ts: that is a higher floor'],
    ],
    [
      { 'attic/a.ts': "import '../ports.ts';" },
      ['attic/a.ts: imports ports.ts: its room has no floor in layout.ts'],
    ],
  ],
  'what a function disposes of, it needs no more': [
    [
      {
        'pipeline.ts':
          'async function f() {\n  await using x = y();\n  return g(x);\n}\nasync function h() {\n  await using x = y();\n  return await g(x);\n}',
      },
      ['pipeline.ts: line 3: the return lacks an await'],
    ],
  ],
  'rooms do not import each other in a circle': [
    [
      {
        'plan/a.ts': "import '../login/a.ts';",
        'login/a.ts': '',
        'login/b.ts': "import type { A } from '../plan/b.ts';",
      },
      ['plan -> login -> plan'],
    ],
  ],
  'files do not import each other in a circle': [
    [
      {
        'tagging/a.ts': "import { b } from './b.ts';",
        'tagging/b.ts': "const c = await import('./c.ts');",
        'tagging/c.ts': "export type * from './a.ts';",
      },
      ['tagging/a.ts -> tagging/b.ts -> tagging/c.ts -> tagging/a.ts'],
    ],
  ],
  'pure code loads nothing that has an effect': [
    [
      { 'plan/a.ts': "import { readFile } from 'node:fs/promises';" },
      ['plan/a.ts: node:fs/promises'],
    ],
    [
      {
        'report/a.ts': "import { b } from '../publish/b.ts';",
        'publish/b.ts': "import { c } from './c.ts';",
        'publish/c.ts': 'export const c = () => Date.now();',
      },
      ['report/a.ts -> publish/b.ts -> publish/c.ts: Date.now'],
    ],
    ...['process.env', 'new Date()', 'Math.random()', "fetch('x')", 'globalThis.fetch'].map(
      (effect): [Record<string, string>, string[]] => [
        { 'inputs/a.ts': `export const a = () => ${effect};` },
        [`inputs/a.ts: ${effect.replace('random()', 'random').replace("'x'", '')}`],
      ],
    ),
    [{ 'build/argv.ts': "import { run } from '@actions/exec';" }, ['build/argv.ts: @actions/exec']],
  ],
  'oci imports nothing of ours, and of Node only what computes': [
    [
      { 'oci/a.ts': "import type { Fetch } from '../ports.ts';\nimport { get } from 'node:http';" },
      ['oci/a.ts: ports.ts', 'oci/a.ts: node:http'],
    ],
  ],
  'registries do not know each other': [
    [
      { 'registries/ecr.ts': "import { hub } from './dockerhub.ts';" },
      ['registries/ecr.ts: imports registries/dockerhub.ts: that is another registry'],
    ],
  ],
  'the hosts (GitHub, command line) do not know each other': [
    [
      { 'adapters/cli/a.ts': "import { log } from '../github/log.ts';" },
      ['adapters/cli/a.ts: imports adapters/github/log.ts: that is another host'],
    ],
  ],
  'only adapters/github imports @actions/*': [
    [{ 'adapters/cli/a.ts': "import '@actions/core';" }, ['adapters/cli/a.ts: @actions/core']],
  ],
  'only adapters use process': [
    [{ 'login/a.ts': 'const home = process.env.HOME;' }, ['login/a.ts: process.env']],
  ],
  'secrets are revealed only where they are used': [
    [{ 'report/a.ts': 'const text = request.password.reveal();' }, ['report/a.ts: .reveal()']],
  ],
  'src does not import tests or scripts': [
    [{ 'plan/a.ts': "import '../../__tests__/run.ts';" }, ['plan/a.ts: ../../__tests__/run.ts']],
  ],
  'no file is called utils, helpers or common': [
    [
      { 'tagging/utils.ts': '', 'common/a.ts': '' },
      ['tagging/utils.ts: utils', 'common/a.ts: common'],
    ],
  ],
  'no enum, no default export, no module-level variable': [
    [
      { 'a.ts': 'enum E { A }\nexport default 1;\nexport let x = 1;\nvar y;' },
      ['a.ts: enum', 'a.ts: default export', 'a.ts: module-level let', 'a.ts: module-level var'],
    ],
  ],
  'files are short': [[{ 'a.ts': 'const a = 1;\n'.repeat(201) }, ['a.ts: 201 lines']]],
  'functions are short, and take few parameters': [
    [
      { 'a.ts': `// é\nexport function f() {\n${'  g();\n'.repeat(59)}}\n` },
      ['a.ts: f (line 2) has 61 lines'],
    ],
    [
      { 'a.ts': 'class C {\n  m(a: 1, b: 2, c: 3, d: 4) {}\n}\nconst f = (a, b, c, d) => 1;' },
      ['a.ts: m (line 2) has 4 parameters', 'a.ts: a function (line 4) has 4 parameters'],
    ],
  ],
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parseSource(path.split(sep).join('/'), readFileSync(join(SRC, path), 'utf8')));

describe.each(Object.entries(RULES))('%s', (name, rule) => {
  it('holds in src/', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(rule(sources)).toEqual([]);
  });

  it('can fail', () => {
    const examples = BROKEN[name] ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const [files, findings] of examples) expect(check(rule, files)).toEqual(findings);
  });
});
