import { execFileSync } from 'node:child_process';
import { renderBakeFiles } from '../../src/report/bake-files.ts';
import { planned } from '../../src/report/report.ts';
import { samplePlan } from '../report/sample.ts';
import { createSandbox } from '../runner/sandbox.ts';
import { onTag } from '../tagging/run.ts';

/** What bake makes of the definitions, with an empty target of our name that another one inherits. */
function bake(texts: readonly string[]) {
  using sandbox = createSandbox();
  sandbox.write(
    'workspace/docker-bake.hcl',
    'target "docker-metadata-action" {}\ntarget "app" { inherits = ["docker-metadata-action"] }\n',
  );
  const files = texts.map((text, at) => sandbox.write(`temp/${at}.json`, text));
  const args = ['docker-bake.hcl', ...files].flatMap((file) => ['-f', file]);
  const printed = execFileSync('docker', ['buildx', 'bake', ...args, '--print', 'app'], {
    cwd: sandbox.workspace,
    env: { PATH: process.env.PATH, HOME: sandbox.home, FOO: 'leaked' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // It prints what it could read again: what would be a template is escaped.
  return JSON.parse(printed.replace(/([$%])\1\{/g, '$1{')).target.app;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: what bake must not take for a template
const LABEL = 'sh -c "echo ${FOO} $${BAR} %{if true} $(x) \\n ü"';

// biome-ignore lint/suspicious/noTemplateCurlyInString: the same
const ANNOTATION = '${FOO},b=c';

async function files() {
  const plan = await samplePlan(
    {
      images: 'acme/app',
      labels: `com.example.command=${LABEL}`,
      annotations: `com.example.a=${ANNOTATION}`,
      'annotation-levels': 'manifest[linux/amd64],index',
      flavor: 'latest=false',
    },
    onTag('v1.2.3'),
  );
  return { plan, texts: renderBakeFiles(planned(plan)) };
}

it('bake accepts the whole file', async () => {
  const { plan, texts } = await files();
  const target = bake([texts['bake-file']]);
  expect(target.tags).toEqual(['acme/app:1.2.3', 'acme/app:1.2', 'acme/app:1']);
  expect(target.args).toEqual({ DOCKER_META_IMAGES: 'acme/app', DOCKER_META_VERSION: '1.2.3' });
  expect(target.labels).toEqual(Object.fromEntries(plan.tagging.labels));
  expect(target.labels['com.example.command']).toBe(LABEL);
});

it('bake accepts the single files together', async () => {
  const { plan, texts } = await files();
  const target = bake([
    texts['bake-file-tags'],
    texts['bake-file-labels'],
    texts['bake-file-annotations'],
  ]);
  expect(target.tags).toHaveLength(3);
  expect(target.labels).toEqual(Object.fromEntries(plan.tagging.labels));
  expect(target.annotations).toEqual(
    expect.arrayContaining([
      `index:com.example.a=${ANNOTATION}`,
      `manifest[linux/amd64]:com.example.a=${ANNOTATION}`,
    ]),
  );
  expect(target.annotations).toHaveLength(plan.tagging.leveledAnnotations.length);
});
