import type { RunFacts, TaggingRequest } from '../../src/tagging/index.ts';
import { onTag, run } from './run.ts';

type Case = readonly [
  what: string,
  request: Partial<TaggingRequest>,
  facts: Partial<RunFacts>,
  entries: readonly string[],
];

function entryTexts(request: Partial<TaggingRequest>, facts: Partial<RunFacts>): string[] {
  return run(request, facts).entries.map(({ name, reason, floating, range, dropped }) =>
    [
      name,
      reason,
      floating ? `floats ${range ?? ''}`.trim() : 'fixed',
      ...(dropped ? [dropped] : []),
    ].join(' | '),
  );
}

const cases: readonly Case[] = [
  [
    'versions',
    {
      tags: 'type=semver,pattern={{version}}\ntype=semver,pattern=v{{major}}\ntype=semver,pattern={{minor}}',
    },
    onTag('v1.2.3'),
    [
      '1.2.3 | type=semver,pattern={{version}} (git tag v1.2.3) | fixed',
      'v1 | type=semver,pattern=v{{major}} (git tag v1.2.3) | floats 1.x',
      '2 | type=semver,pattern={{minor}} (git tag v1.2.3) | floats',
      'latest | flavor latest=auto (git tag v1.2.3) | floats *',
    ],
  ],
  [
    'default rules of the default branch',
    {},
    {},
    [
      'edge | default rule: type=edge (branch main) | floats',
      'main | default rule: type=ref,event=branch (branch main) | floats',
      'sha-860c190 | default rule: type=sha (commit 860c190) | fixed',
      'latest | default rule: flavor latest=auto, until a stable version is known (branch main) | floats *',
    ],
  ],
  [
    'a prerelease',
    { tags: 'type=semver,pattern={{major}}\ntype=raw,value=latest\ntype=raw,value={{channel}}' },
    onTag('v2.0.0-rc.1'),
    [
      '2.0.0-rc.1 | type=semver,pattern={{major}} (git tag v2.0.0-rc.1) | fixed',
      '2 | type=semver,pattern={{major}} (git tag v2.0.0-rc.1) | fixed | not on a prerelease: replaced by 2.0.0-rc.1',
      'latest | type=raw,value=latest (value) | fixed | v2.0.0-rc.1 is a prerelease',
      'rc | type=raw,value={{channel}} (git tag v2.0.0-rc.1) | floats *-rc',
    ],
  ],
  [
    'part of a prerelease that a match finds',
    { tags: 'type=match,pattern=v(\\d),group=1' },
    onTag('v2.0.0-rc.1'),
    [
      '2.0.0-rc.1 | type=match,pattern=v(\\d),group=1 (git tag v2.0.0-rc.1) | fixed',
      '2 | type=match,pattern=v(\\d),group=1 (git tag v2.0.0-rc.1) | fixed | not on a prerelease: replaced by 2.0.0-rc.1',
    ],
  ],
  [
    'the same with flavor latest=true',
    { tags: 'type=match,pattern=v(\\d),group=1', flavor: 'latest=true' },
    onTag('v2.0.0-rc.1'),
    [
      '2 | type=match,pattern=v(\\d),group=1 (git tag v2.0.0-rc.1) | fixed',
      'latest | flavor latest=true (git tag v2.0.0-rc.1) | floats',
    ],
  ],
  [
    'names given twice',
    { tags: 'a\ntype=raw,value=a' },
    {},
    [
      'a | a (value) | floats',
      'a | type=raw,value=a (value) | floats | already given by a (value)',
    ],
  ],
  [
    'a pull request',
    { tags: 'type=ref,event=pr' },
    { on: { kind: 'pull-request', number: '7', base: 'main' } },
    ['pr-7 | type=ref,event=pr (pull request 7) | floats'],
  ],
  [
    'a merge queue',
    { tags: 'type=ref,event=pr' },
    { on: { kind: 'pull-request', number: '7', base: 'rel/1', queue: true } },
    ['pr-7 | type=ref,event=pr (merge queue of rel/1) | floats'],
  ],
  [
    'dates and schedules',
    { tags: "type=schedule\ntype=raw,value={{date 'YYYY'}}" },
    { event: 'schedule' },
    [
      'nightly | type=schedule (schedule) | floats',
      "2024 | type=raw,value={{date 'YYYY'}} (date) | floats",
    ],
  ],
  [
    'a given value',
    { tags: 'type=semver,pattern={{major}},value=v3.4.5' },
    {},
    [
      '3 | type=semver,pattern={{major}},value=v3.4.5 (value) | floats 3.x',
      'latest | flavor latest=auto (value) | floats *',
    ],
  ],
];

it.each(cases)('%s', (_, request, facts, entries) => {
  expect(entryTexts(request, facts)).toEqual(entries);
});

it('counts the months of a calendar version as numbers', () => {
  const { entries } = run(
    { tags: 'type=match,"pattern=^\\d{4}\\.\\d{2}"', flavor: 'latest=false' },
    onTag('2024.03.1'),
  );
  expect(entries).toMatchObject([{ name: '2024.03', floating: true, range: '2024.3.x' }]);
});

it('says why each rule gave no tag', () => {
  const { warnings } = run({
    tags: 'type=ref,event=tag\ntype=raw,value={{tag}}\ntype=sha,enable=false',
  });
  expect(warnings).toEqual([
    'no tag: type=ref,event=tag: the run is on branch main; type=raw,value={{tag}}: its value is empty; type=sha,enable=false: it is switched off',
  ]);
});
