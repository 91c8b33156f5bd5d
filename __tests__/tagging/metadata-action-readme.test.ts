import type { RunFacts } from '../../src/tagging/index.ts';
import { onBranch, onTag, run } from './run.ts';

/**
 * The examples in the README of docker/metadata-action (Apache-2.0), section by section: the run, the rules, and the tags that
 * it says they give. A row that differs names the decision, and then the tags are ours.
 * https://github.com/docker/metadata-action/blob/dc80280/README.md
 */
type Row = readonly [
  on: Partial<RunFacts>,
  tags: string,
  expected: string,
  decision?: `${string} instead of ${string}`,
];

const PULL_REQUEST: Partial<RunFacts> = {
  event: 'pull_request',
  on: { kind: 'pull-request', number: '2', base: 'master' },
  baseRef: 'master',
};
const MASTER: Partial<RunFacts> = { ...onBranch('master') };
const SCHEDULED: Partial<RunFacts> = { ...onBranch('master'), event: 'schedule' };
const AT: Partial<RunFacts> = { sourceDateEpoch: Date.parse('2020-01-10T00:30:00Z') };
const V1 = onTag('v1.2.3');
const BETA = onTag('v2.0.8-beta.67');

const SEMVER = [
  'type=ref,event=branch',
  'type=ref,event=pr',
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
].join('\n');
/** The rules for an empty input `tags` there. */
const THEIR_DEFAULT = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
].join('\n');

const pattern = (type: 'semver' | 'pep440', text: string) => `type=${type},pattern=${text}`;
const match = (text: string, group: string) => `type=match,"pattern=${text}",group=${group}`;

const SECTIONS: Readonly<Record<string, readonly Row[]>> = {
  'basic, with its default rules written out': [
    [PULL_REQUEST, THEIR_DEFAULT, 'pr-2'],
    [MASTER, THEIR_DEFAULT, 'master'],
    [onBranch('releases/v1'), THEIR_DEFAULT, 'releases-v1'],
    [V1, THEIR_DEFAULT, 'v1.2.3 latest'],
    [BETA, THEIR_DEFAULT, 'v2.0.8-beta.67', 'T1 instead of v2.0.8-beta.67 latest'],
    [{ ...MASTER, event: 'workflow_dispatch' }, THEIR_DEFAULT, 'master'],
  ],
  'basic, without rules': [
    [PULL_REQUEST, '', 'pr-2'],
    [onBranch('releases/v1'), '', 'releases-v1 sha-860c190', 'D instead of releases-v1'],
    [onBranch('main'), '', 'edge main sha-860c190 latest', 'D instead of main'],
    [V1, '', '1.2.3 1.2 1 latest', 'D instead of v1.2.3 latest'],
    [BETA, '', '2.0.8-beta.67', 'D instead of v2.0.8-beta.67 latest'],
  ],
  semver: [
    [PULL_REQUEST, SEMVER, 'pr-2'],
    [MASTER, SEMVER, 'master'],
    [onBranch('releases/v1'), SEMVER, 'releases-v1'],
    [V1, SEMVER, '1.2.3 1.2 latest'],
    [BETA, SEMVER, '2.0.8-beta.67'],
    [{ ...MASTER, event: 'workflow_dispatch' }, SEMVER, 'master'],
  ],
  'bake definition': [[V1, `${SEMVER}\ntype=sha`, '1.2.3 1.2 sha-860c190 latest']],
  'type=schedule': [
    [SCHEDULED, 'type=schedule', 'nightly'],
    [SCHEDULED, 'type=schedule,pattern=nightly', 'nightly'],
    [{ ...SCHEDULED, ...AT }, "type=schedule,pattern={{date 'YYYYMMDD'}}", '20200110'],
    [
      { ...SCHEDULED, ...AT },
      "type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      '20200110-093000',
    ],
    [MASTER, 'type=schedule', ''],
  ],
  'type=semver': [
    [V1, pattern('semver', '{{raw}}'), 'v1.2.3 latest'],
    [V1, pattern('semver', '{{version}}'), '1.2.3 latest'],
    [V1, pattern('semver', '{{major}}.{{minor}}'), '1.2 latest'],
    [V1, pattern('semver', 'v{{major}}'), 'v1 latest'],
    [V1, pattern('semver', '{{minor}}'), '2 latest'],
    [V1, pattern('semver', '{{patch}}'), '3 latest'],
    [BETA, pattern('semver', '{{raw}}'), 'v2.0.8-beta.67'],
    [BETA, pattern('semver', '{{version}}'), '2.0.8-beta.67'],
    [BETA, pattern('semver', '{{major}}.{{minor}}'), '2.0.8-beta.67'],
    [MASTER, 'type=semver,pattern={{version}},value=v1.0.0', '1.0.0 latest'],
  ],
  'type=pep440': [
    [onTag('1.2.3'), pattern('pep440', '{{raw}}'), '1.2.3 latest'],
    [onTag('1.2.3'), pattern('pep440', '{{version}}'), '1.2.3 latest'],
    [V1, pattern('pep440', '{{version}}'), '1.2.3 latest'],
    [onTag('1.2.3'), pattern('pep440', '{{major}}.{{minor}}'), '1.2 latest'],
    [onTag('1.2.3'), pattern('pep440', 'v{{major}}'), 'v1 latest'],
    [onTag('v1.2.3rc2'), pattern('pep440', '{{raw}}'), 'v1.2.3rc2'],
    [onTag('1.2.3rc2'), pattern('pep440', '{{version}}'), '1.2.3rc2'],
    [onTag('1.2.3rc2'), pattern('pep440', '{{major}}.{{minor}}'), '1.2.3rc2'],
    [onTag('1.2.3post1'), pattern('pep440', '{{major}}.{{minor}}'), '1.2.3.post1'],
    [onTag('1.2.3beta2'), pattern('pep440', '{{major}}.{{minor}}'), '1.2.3b2'],
    [onTag('1.0dev4'), pattern('pep440', '{{major}}.{{minor}}'), '1.0.dev4'],
  ],
  'type=match': [
    [V1, match('\\d.\\d.\\d', '0'), '1.2.3 latest'],
    [BETA, match('v(.*)', '1'), '2.0.8-beta.67', 'T1 instead of 2.0.8-beta.67 latest'],
    [BETA, match('v(\\d.\\d)', '1'), '2.0.8-beta.67', 'T1 instead of 2.0 latest'],
    [onTag('20200110-RC2'), match('\\d+', '0'), '20200110', 'T1 instead of 20200110 latest'],
    [onTag('p1/v1.2.3'), match('p1/v(\\d.\\d.\\d)', '1'), '1.2.3 latest'],
    [MASTER, 'type=match,pattern=v(.*),group=1,value=v1.0.0', '1.0.0 latest'],
  ],
  'type=edge': [
    [onBranch('main'), 'type=edge', 'edge'],
    [onBranch('main'), 'type=edge,branch=main', 'edge'],
    [onBranch('dev'), 'type=edge', ''],
  ],
  'type=ref': [
    [PULL_REQUEST, 'type=ref,event=pr', 'pr-2'],
    [MASTER, 'type=ref,event=branch', 'master'],
    [onBranch('my/branch'), 'type=ref,event=branch', 'my-branch'],
    [V1, 'type=ref,event=tag', 'v1.2.3 latest'],
    [BETA, 'type=ref,event=tag', 'v2.0.8-beta.67', 'T1 instead of v2.0.8-beta.67 latest'],
    [{ ...MASTER, event: 'workflow_dispatch' }, 'type=ref,event=branch', 'master'],
  ],
  'type=raw': [
    [MASTER, 'type=raw,value=foo\ntype=raw,value=bar', 'foo bar'],
    [MASTER, 'type=raw,foo\ntype=raw,bar', 'foo bar'],
    [MASTER, '# or\nfoo\nbar', 'foo bar'],
  ],
  'type=sha': [
    [MASTER, 'type=sha', 'sha-860c190'],
    [MASTER, 'type=sha,format=long', 'sha-860c1904a1ce19322e91ac35af1ab07466440c37'],
  ],
  'latest tag': [
    [onBranch('main'), 'type=raw,value=latest,enable={{is_default_branch}}', 'latest'],
    [onBranch('dev'), 'type=raw,value=latest,enable={{is_default_branch}}', ''],
    [MASTER, 'type=raw,value=latest,enable=true', 'latest'],
    [
      { ...onBranch('dev'), event: 'create' },
      'type=raw,value=latest,enable={{is_default_branch}}',
      '',
      'T5 instead of latest',
    ],
  ],
  'global expressions': [
    [MASTER, 'type=sha,prefix={{branch}}-', 'master-860c190'],
    [MASTER, 'type=raw,value=mytag-{{branch}}-{{sha}}', 'mytag-master-860c190'],
    [onBranch('my/branch'), 'type=raw,value={{branch}}', 'my-branch'],
    [PULL_REQUEST, 'type=raw,value=x{{branch}}', 'x'],
    [V1, 'type=raw,value={{tag}}', 'v1.2.3'],
    [MASTER, 'type=raw,value=x{{tag}}', 'x'],
    [PULL_REQUEST, 'type=raw,value={{base_ref}}', 'master'],
    [MASTER, 'type=raw,value=x{{base_ref}}', 'x'],
    [{ ...V1, baseRef: 'master' }, 'type=raw,value={{base_ref}}', 'master'],
    [{ ...MASTER, ...AT }, "type=raw,value={{date 'YYYYMMDD'}}", '20200110'],
    [
      { ...MASTER, sourceDateEpoch: Date.parse('2020-01-10T15:25:50Z') },
      'type=raw,"value={{date \'dddd, MMMM Do YYYY, h:mm:ss a\'}}"',
      'Friday-January-10th-2020-3-25-50-pm',
    ],
    [
      { ...MASTER, commitTime: Date.parse('2020-01-10T00:30:00Z') },
      "type=raw,value={{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      '20200110-093000',
    ],
  ],
  'major version zero': [
    [
      onTag('v0.1.2'),
      'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=semver,pattern={{major}},enable=false',
      '0.1.2 0.1 latest',
    ],
  ],
};

const rows = Object.entries(SECTIONS).flatMap(([section, list]) =>
  list.map(([on, tags, expected, decision]) => ({ section, on, tags, expected, decision })),
);

it.each(rows)('$section: $tags gives $expected ($decision)', ({ on, tags, expected, decision }) => {
  const { tagNames, problems } = run({ tags }, on);
  expect(problems).toEqual([]);
  expect(tagNames.join(' ')).toBe(expected);
  // A difference that has gone is none to be named.
  if (decision) expect(decision.replace(/^.* instead of /, '')).not.toBe(expected);
});

it('differs from the README by decisions alone', () => {
  const named = rows.flatMap(({ decision = '' }) => /^\w+(?= instead)/.exec(decision) ?? []);
  expect([...new Set(named)].sort()).toEqual(['D', 'T1', 'T5']);
});

it('expands labels as the README shows', () => {
  const { labels } = run({
    labels:
      "maintainer=CrazyMax\norg.opencontainers.image.title=MyCustomTitle\norg.opencontainers.image.created={{commit_date 'YYYY-MM-DDTHH:mm:ss.SSS[Z]'}}",
  });
  expect(Object.fromEntries(labels)).toMatchObject({
    maintainer: 'CrazyMax',
    'org.opencontainers.image.title': 'MyCustomTitle',
    'org.opencontainers.image.created': '2024-03-05T06:08:09.000Z',
  });
});
