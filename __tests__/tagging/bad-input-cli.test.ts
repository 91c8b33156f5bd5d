import { openWorkshop } from '../publish/process.ts';

/** Each input with entries of which those that are wrong come with what is said of them. */
const WRONG = {
  images: [['ghcr.io/acme/app'], ['acme/app:1.0', 'is not the name of a repository']],
  tags: [
    ['# rules'],
    ['type=foo', 'unknown type "foo"'],
    ['type=semver', 'needs the attribute pattern'],
    ['type=sha'],
    ['type=match,pattern=(', 'is not a regular expression'],
    ['type=raw,value={{branch', 'braces that do not close'],
    ["type=raw,value={{date 'Y' tz='Mars/Phobos'}}", 'unknown time zone "Mars/Phobos"'],
    ['type=sha,enable=TRUE', 'enable must be true or false'],
    ['type=raw,value=a,b', 'unexpected "b"'],
  ],
  flavor: [['latest=auto'], ['latest=yes', 'is not a setting of flavor']],
  labels: [['a=b'], ["a={{date 'Y' tz='Nowhere'}}", 'unknown time zone "Nowhere"']],
  annotations: [['a={{#if x}}', '{{#if x}} is not an expression']],
} as const;

it('plan says all that is wrong at once, each entry with its line, and ends with 2', async () => {
  using workshop = openWorkshop();
  workshop.checkout('app', 1);
  const options = Object.entries(WRONG).flatMap(([input, entries]) => [
    `--${input}`,
    entries.map(([entry]) => entry).join('\n'),
  ]);
  const { exitCode, stdout, stderr } = await workshop.run('app', ['plan', '--json', ...options]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  const lines = stderr.split('\n');
  for (const [input, entries] of Object.entries(WRONG)) {
    for (const [at, [entry, fault]] of entries.entries()) {
      const said = lines.filter((line) => line.includes(`"${entry}" (line ${at + 1})`));
      expect([input, entry, said.length]).toEqual([input, entry, fault === undefined ? 0 : 1]);
      if (fault !== undefined) expect(said).toEqual([expect.stringContaining(fault)]);
    }
  }
}, 120_000);
