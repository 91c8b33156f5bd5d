import { parseNodes } from './builder-nodes.ts';
import type { BuilderRequest, Driver } from './builder-request.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import { type Problems, parseBoolean, parseChoice } from './values.ts';

const DRIVERS = ['auto', 'docker', 'docker-container', 'remote', 'kubernetes', 'cloud'] as const;

/** Inputs that describe a builder which does not exist yet. */
const DESCRIBING: readonly InputName[] = [
  ...(['endpoint', 'builder-platforms', 'driver-opts', 'buildkitd-flags', 'append'] as const),
  ...(['buildkitd-config', 'buildkitd-config-inline'] as const),
];

/** Reads everything about the builder; what contradicts itself goes into `problems`. */
export async function parseBuilder(typed: Typed, problems: Problems): Promise<BuilderRequest> {
  const flag = (input: InputName, fallback: boolean) =>
    parseBoolean({ input, text: typed(input), fallback }, problems);
  const use = flag('use', false);
  const cleanup = flag('cleanup', true);
  const request: BuilderRequest = {
    existing: typed('builder'),
    driver: driverOf(typed, problems),
    name: nameOf(typed, problems),
    nodes: await parseNodes(typed, problems),
    configPath: typed('buildkitd-config'),
    config: typed('buildkitd-config-inline'),
    use,
    isKept: use || !cleanup,
    keepState: flag('keep-state', false),
    buildxVersion: versionOf(typed, problems),
    emulation: parseChoice(
      { input: 'emulation', text: typed('emulation'), choices: ['auto', 'off'] },
      problems,
    ),
    qemuImage: typed('qemu-image'),
  };
  // One that exists wins: what describes another has no effect, as in docker's own actions.
  if (request.existing === '') checkDriver(request, typed, problems);
  return request;
}

/** docker/setup-buildx-action makes a container unless told otherwise: what is written for it means the same here. */
function driverOf(typed: Typed, problems: Problems): Driver | 'auto' {
  const text = typed('driver');
  if (text !== '') return parseChoice({ input: 'driver', text, choices: DRIVERS }, problems);
  return DESCRIBING.some((input) => typed(input) !== '') ? 'docker-container' : 'auto';
}

/** https://github.com/docker/buildx/blob/master/store/util.go */
function nameOf(typed: Typed, problems: Problems): string {
  const input = typed('builder-name') ? 'builder-name' : 'name';
  const name = typed(input);
  if (name === '' || /^[A-Za-z][A-Za-z0-9._+-]*$/.test(name)) return name;
  problems.add({
    input,
    message: `${quote(name)} is not the name of a builder`,
    fix: 'Use letters, digits, `.`, `_`, `+` and `-`, with a letter first.',
  });
  return '';
}

function versionOf(typed: Typed, problems: Problems): string {
  const input = typed('buildx-version') ? 'buildx-version' : 'version';
  const text = typed(input);
  if (text === '' || text === 'latest') return text;
  const version = /^v?(?<number>\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)$/.exec(text)?.groups?.number;
  if (version !== undefined) return `v${version}`;
  problems.add({
    input,
    message: `${quote(text)} is no release of buildx that can be downloaded and checked`,
    fix: 'Write a version such as `v0.30.1`, or `latest`. Other builds: docker/setup-buildx-action before this step.',
  });
  return '';
}

const OF_THE_ENGINE =
  'The driver `docker` is the engine’s own builder: leave it out, or name another `driver`.';
const OF_THE_REMOTE =
  'The driver `remote` uses a daemon that runs already: whoever runs it configures it.';

function checkDriver(request: BuilderRequest, typed: Typed, problems: Problems): void {
  const { driver, keepState } = request;
  const refuse = (inputs: readonly InputName[], fix: string) => {
    for (const input of inputs.filter((each) => typed(each) !== '')) {
      problems.add({ input, message: `the driver ${driver} cannot take it`, fix });
    }
  };
  if (driver === 'docker') refuse([...DESCRIBING, 'builder-name', 'name'], OF_THE_ENGINE);
  if (driver === 'remote') {
    refuse(['buildkitd-flags', 'buildkitd-config', 'buildkitd-config-inline'], OF_THE_REMOTE);
  }
  if (driver === 'kubernetes') checkClusterNames(request, typed, problems);
  if (keepState && driver !== 'docker-container' && driver !== 'auto') {
    problems.add({
      input: 'keep-state',
      message: `the driver ${driver} has no state of its own to keep`,
      fix: 'Leave it out, or set `driver: docker-container`.',
    });
  }
}

/** A deployment is called by the builder and its node. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
function checkClusterNames(
  { name, nodes }: BuilderRequest,
  typed: Typed,
  problems: Problems,
): void {
  const fix = 'Use lower-case letters, digits and `-`, with a letter first; at most 30 characters.';
  const check = (input: string, text: string) => {
    if (text === '' || /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/.test(text)) return;
    problems.add({ input, message: `${quote(text)} cannot be the name of a deployment`, fix });
  };
  check(typed('builder-name') ? 'builder-name' : 'name', name);
  nodes.forEach((node, at) => {
    check(`append[${at - 1}].name`, node.name);
  });
}
