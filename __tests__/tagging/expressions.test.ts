import { computeTags, type TaggingRequest } from '../../src/tagging/index.ts';
import { FACTS, onTag, REQUEST, run } from './run.ts';

it.each([
  ['{{branch}}/{{tag}}/{{sha}}', 'main//860c190'],
  ['{{is_default_branch}}-{{is_not_default_branch}}', 'true-false'],
  ['{{build_number}}.{{run_id}}.{{run_attempt}}', '567.1.1'],
  ["{{date 'YYYY-MM-DD'}} {{commit_date 'YYYY-MM-DD'}}", '2024-03-06 2024-03-05'],
  ['{{date}}', '2024-03-06T00:30:00Z'],
  ['{{env}}', 'production'],
  ['{{is_prerelease}}{{channel}}', 'false'],
  ['{{{version}}}', 'x'],
  ['\\{{x}}', '{{x}}'],
])('%s is %s', (text, expected) => {
  const { labels } = run({ tags: 'x', labels: `k=${text}`, environment: 'production' });
  expect(new Map(labels).get('k')).toBe(expected);
});

it.each<[Partial<TaggingRequest>, string]>([
  [{ platforms: ['linux/amd64'] }, 'amd64'],
  [{ platforms: ['linux/arm64/v8'] }, 'arm64'],
  [{ platforms: ['linux/arm/v7'] }, 'armv7'],
  [{ builderArch: 'arm64' }, 'arm64'],
])('{{arch}} with %j is %s', (request, expected) => {
  expect(run({ tags: 'type=raw,value={{arch}}', ...request }).tagNames).toEqual([expected]);
});

it('has no architecture for several platforms', () => {
  const { problems } = run({ tags: 'x-{{arch}}', platforms: ['linux/amd64', 'linux/arm64'] });
  expect(problems).toMatchObject([
    { message: expect.stringContaining('{{arch}} has no single value') },
  ]);
});

it('uses the clock of the run, with a warning, where the time of the commit is unknown', () => {
  const { commitTime: _, ...facts } = FACTS;
  const request = { ...REQUEST, tags: "type=raw,value={{commit_date 'YYYYMMDD'}}" };
  const { tagNames, warnings } = computeTags(request, facts);
  expect(tagNames).toEqual(['20240306']);
  expect(warnings).toEqual([expect.stringContaining('the time of the commit is unknown')]);
});

it('knows the fields of a version only in its pattern', () => {
  const tags = 'type=semver,pattern={{major}}-{{prerelease}}-{{build}}-{{version}}-{{sha}}';
  expect(run({ tags }, onTag('v1.2.3-rc.1+b.2')).tagNames).toEqual([
    '1-rc.1-b.2-1.2.3-rc.1-860c190',
  ]);
});
