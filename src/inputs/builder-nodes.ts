import type { NodeRequest } from './builder-request.ts';
import { parseCommaList } from './lists.ts';
import { quote } from './quote.ts';
import type { Typed } from './typed.ts';
import { type Problems, parsePlatforms } from './values.ts';
import { parseYamlList } from './yaml-list.ts';

const KEYS = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'] as const;
type Key = (typeof KEYS)[number];
type Fields = Readonly<Record<Key, string>>;

const EXAMPLE =
  'Write a list, for example `- {name: arm, endpoint: "tcp://10.0.0.2:1234", platforms: linux/arm64}`.';

/** The node that the flat inputs describe, then those of `append`. */
export async function parseNodes(
  typed: Typed,
  problems: Problems,
): Promise<[NodeRequest, ...NodeRequest[]]> {
  const first = toNode(
    {
      fields: {
        name: '',
        endpoint: typed('endpoint'),
        'driver-opts': typed('driver-opts'),
        'buildkitd-flags': typed('buildkitd-flags'),
        platforms: typed('builder-platforms'),
      },
      inputOf: (key) => (key === 'platforms' ? 'builder-platforms' : key),
      isRemote: typed('driver') === 'remote' && typed('builder') === '',
    },
    problems,
  );
  const text = typed('append');
  if (text === '') return [first];
  const entries = await parseYamlList({ input: 'append', text, example: EXAMPLE }, problems);
  const isRemote = typed('driver') === 'remote';
  const others = entries.flatMap((entry, at) => {
    const path = `append[${at}]`;
    const fields = readFields(entry, path, problems);
    return fields
      ? [toNode({ fields, inputOf: (key) => `${path}.${key}`, isRemote }, problems)]
      : [];
  });
  const names = others.map(({ name }) => name).filter((name) => name !== '');
  for (const name of new Set(names.filter((each, at) => names.indexOf(each) < at))) {
    problems.add({
      input: 'append',
      message: `two nodes are called ${quote(name)}`,
      fix: 'Give each a name of its own, or none.',
    });
  }
  return [first, ...others];
}

interface WrittenNode {
  readonly fields: Fields;
  /** What the user wrote it in, for messages. */
  readonly inputOf: (key: Key) => string;
  readonly isRemote: boolean;
}

function toNode({ fields, inputOf, isRemote }: WrittenNode, problems: Problems): NodeRequest {
  const named: Problems = {
    list: problems.list,
    add: (problem) => problems.add({ ...problem, input: inputOf('platforms') }),
  };
  checkName(fields.name, inputOf('name'), problems);
  checkEndpoint(fields.endpoint, { input: inputOf('endpoint'), isRemote }, problems);
  const driverOpts = optionsOf(fields['driver-opts']);
  for (const option of driverOpts) {
    if (/^"?[A-Za-z][A-Za-z0-9._-]*=/.test(option)) continue;
    const fix = 'Write one `key=value` per line, for example `network=host`.';
    problems.add({ input: inputOf('driver-opts'), message: `${quote(option)} has no value`, fix });
  }
  return {
    name: fields.name,
    endpoint: fields.endpoint,
    driverOpts,
    buildkitdFlags: fields['buildkitd-flags'],
    platforms: parsePlatforms(parseCommaList(fields.platforms), named),
  };
}

/** Quotes stay: buildx reads each line as CSV, so that they keep a value with commas together. */
function optionsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function checkName(name: string, input: string, problems: Problems): void {
  if (name === '' || /^[A-Za-z][A-Za-z0-9._-]*$/.test(name)) return;
  const fix = 'Use letters, digits, `.`, `_` and `-`, with a letter first.';
  problems.add({ input, message: `${quote(name)} is not the name of a node`, fix });
}

const REMOTE = /^(?:tcp|unix|ssh|docker-container|kube-pod):\/\/./;

/** The only argument without a name: it must not read as an option. */
function checkEndpoint(
  endpoint: string,
  { input, isRemote }: { readonly input: string; readonly isRemote: boolean },
  problems: Problems,
): void {
  if (isRemote ? REMOTE.test(endpoint) : !endpoint.startsWith('-')) return;
  problems.add({
    input,
    message:
      endpoint === ''
        ? 'the driver remote needs the address of a daemon'
        : `${quote(endpoint)} is not an address of a builder`,
    fix: 'Write where BuildKit listens, for example `tcp://builder.corp.example:1234`.',
  });
}

function readFields(entry: unknown, path: string, problems: Problems): Fields | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problems.add({ input: path, message: 'this is not a mapping', fix: EXAMPLE });
    return undefined;
  }
  const given = entry as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(given)) {
    if (!KEYS.some((known) => known === key)) {
      const fix = `Known: ${KEYS.join(', ')}.`;
      problems.add({ input: `${path}.${key.slice(0, 40)}`, message: 'unknown key', fix });
    } else if (!isText(value) && !(Array.isArray(value) && value.every(isText))) {
      problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: EXAMPLE });
    }
  }
  const text = (key: Key) => textOf(given[key]);
  return Object.fromEntries(KEYS.map((key) => [key, text(key)])) as Fields;
}

const isText = (value: unknown) => typeof value === 'string' || value === null;

/** A list may be written as one. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value.trim() : '';
}
