import fc from 'fast-check';
import { matchWithin } from '../../src/match-within.ts';
import {
  computeTags,
  type RunFacts,
  type TaggingRequest,
  type TaggingResult,
} from '../../src/tagging/index.ts';
import { sanitizeTag } from '../../src/tagging/sanitize.ts';
import { FACTS, onTag, REQUEST, run } from './run.ts';

/** Every run of the suite sees the same cases; another number gives others. */
const SEED = 20_240_305;

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** Pieces that somebody has meant harm with. */
const HOSTILE = [
  ...['\u0000', '\u001b[31m', '\r', '\n', '\r\n', '\u2028', '\u202e', '\ud800', '\ufeff', '\u0085'],
  ...['-', '--', '-rf', '..', '../', '/', '\\', '.', '~', '^', ':', '?', '*', '[', '@{', '@', ' '],
  ...[
    '{{',
    '}}',
    '{{{',
    '{{sha}}',
    '{{tag}}',
    '\\{{',
    '{{#if x}}',
    '{{date',
    '$\u007b{ secrets.X }}',
  ],
  ...[
    ',',
    '"',
    '""',
    "'",
    '=',
    '#',
    'type=sha',
    ',type=raw',
    '::set-output name=x::',
    '##[add-mask]',
  ],
  ...[
    '功能',
    'é',
    '🚀',
    'ﬃ',
    'İ',
    '%0A',
    '%2e',
    '&amp;',
    '<b>',
    '$(id)',
    '`id`',
    '$&',
    '$1',
    '|',
    ';',
  ],
  ...[
    'v',
    '1',
    '1.2.3',
    '1.2.3-rc.1',
    '+build',
    '9'.repeat(40),
    '0',
    '1!2',
    'dev',
    'post',
    '_',
    'latest',
  ],
];

const refName = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(...HOSTILE).map((piece) => piece.repeat(Math.ceil(4096 / piece.length))),
  fc.stringMatching(/^v?[0-9]{1,3}(\.[0-9]{1,3}){0,4}([-+.a-z]{0,3}[0-9]{0,2})$/),
);

const facts: fc.Arbitrary<Partial<RunFacts>> = fc.record({
  on: fc.oneof(
    refName.map((name) => ({ kind: 'tag', name }) as const),
    refName.map((name) => ({ kind: 'branch', name }) as const),
    refName.map((base) => ({ kind: 'pull-request', number: '7', base }) as const),
  ),
  baseRef: fc.oneof(fc.constant(''), refName),
  event: fc.constantFrom('push', 'schedule', 'release', 'pull_request', 'workflow_dispatch', ''),
  releaseIsPrerelease: fc.boolean(),
});

/** Rules that somebody may well have in a workflow; none of them is wrong. */
const SOUND = [
  'type=schedule',
  "type=schedule,pattern={{date 'YYYYMMDD'}}",
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=semver,pattern={{raw}}',
  'type=semver,pattern={{version}}-b{{build_number}}-g{{sha}}',
  'type=semver,pattern={{version}},match=^api/v(.*)$',
  'type=pep440,pattern={{version}}',
  'type=pep440,pattern={{major}}.{{minor}}',
  'type=match,pattern=(.*)',
  'type=match,pattern=v(.*),group=1',
  'type=match,pattern=^(\\w+)$,group=1',
  'type=edge',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
  'type=raw,value={{branch}}{{tag}}{{base_ref}}',
  'type=raw,value={{channel}}',
  'type=raw,value=latest,enable={{is_default_branch}}',
  'type=raw,value={{branch}},prefix={{tag}},suffix={{base_ref}}',
  'type=sha,prefix={{branch}}-,format=long',
];
const rules = fc.array(fc.constantFrom(...SOUND), { maxLength: 8 }).map((all) => all.join('\n'));
const flavor = fc.constantFrom(
  '',
  'latest=true',
  'latest=false',
  'prefix={{branch}}-',
  'suffix=-{{tag}},onlatest=true',
);

/** Anything at all, and texts that are nearly rules. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE, ...SOUND),
        fc.constantFrom('type=', 'enable=', 'priority=', 'pattern=', 'group=', 'value=', 'match='),
        fc.constantFrom('prefix=', 'suffix=', 'onlatest=', 'name=', 'latest=', 'event=', 'format='),
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join('')),
);

/** What is wrong with a result, whatever it was asked for. One `expect` for each of its parts would take most of the time. */
function faultsOf(result: TaggingResult): readonly string[] {
  const { tagNames, problems, tags, entries, version } = result;
  const pairs = [...result.labels, ...result.annotations];
  return [
    ...tagNames.filter((name) => !TAG.test(name)).map((name) => `no tag: ${name}`),
    ...(new Set(tagNames).size < tagNames.length ? [`a name twice: ${tagNames}`] : []),
    ...(new Set(tags).size < tags.length ? [`a reference twice: ${tags}`] : []),
    ...(version === (tagNames[0] ?? version) ? [] : [`version: ${version}`]),
    ...entries
      .filter(({ reason }) => /[\r\n]/.test(reason))
      .map(({ reason }) => `lines: ${reason}`),
    ...problems
      .filter(({ input, message, fix }) => ![input, message, fix].every(Boolean))
      .map((problem) => `unclear: ${JSON.stringify(problem)}`),
    ...pairs.filter((pair) => /[\r\n]/.test(pair.join('='))).map(([key]) => `lines: ${key}`),
  ];
}

it(`gives valid names, or says which rule is at fault, for 10,000 refs (seed ${SEED})`, () => {
  fc.assert(
    fc.property(facts, rules, flavor, (on, tags, its) => {
      const result = run({ tags, flavor: its }, on);
      // The rules are sound, so only a name of which nothing is left can be wrong.
      const unexpected = result.problems.filter(
        ({ message }) => !/has no character that a tag may have|type=|flavor/.test(message),
      );
      expect([...faultsOf(result), ...unexpected]).toEqual([]);
    }),
    { seed: SEED, numRuns: 10_000 },
  );
});

it(`never throws, whatever is typed (seed ${SEED})`, () => {
  const request: fc.Arbitrary<Partial<TaggingRequest>> = fc.record({
    images: anyText,
    tags: anyText,
    flavor: anyText,
    labels: anyText,
    annotations: anyText,
    annotationLevels: anyText,
    environment: anyText,
  });
  fc.assert(
    fc.property(request, facts, (typed, on) => expect(faultsOf(run(typed, on))).toEqual([])),
    { seed: SEED, numRuns: 3000 },
  );
});

it('gives the same result for the same request', () => {
  fc.assert(
    fc.property(facts, rules, flavor, (on, tags, its) => {
      expect(run({ tags, flavor: its }, on)).toEqual(run({ tags, flavor: its }, on));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

it('gives no more names for rules that are typed twice', () => {
  fc.assert(
    fc.property(facts, rules, (on, tags) => {
      const once = run({ tags }, on);
      const twice = run({ tags: tags === '' ? '' : `${tags}\n${tags}` }, on);
      expect([...twice.tagNames].sort()).toEqual([...once.tagNames].sort());
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

it('makes a name of a name that is the same', () => {
  fc.assert(
    fc.property(refName, (text) => {
      const name = sanitizeTag(text);
      expect(sanitizeTag(name)).toBe(name);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

it('keeps two long names apart that differ at their ends alone', () => {
  const [one, other] = ['a', 'b'].map((end) =>
    run({ tags: 'type=ref,event=tag' }, onTag('x'.repeat(4096) + end)),
  );
  expect(one?.tagNames[0]).not.toBe(other?.tagNames[0]);
});

/** Each takes longer than the age of the universe on its text. */
const CATASTROPHIC = [
  ['^(a+)+$', `${'a'.repeat(4000)}!`],
  ['^(\\w|\\d)+$', `${'1'.repeat(4000)}!`],
  ['(x+x+)+y', 'x'.repeat(4000)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(4000)],
] as const;

function expectToGiveUp(expression: string, tag: string, within = matchWithin): void {
  const tags = [
    `type=match,"pattern=${expression}"`,
    `type=semver,pattern={{version}},"match=${expression}"`,
    'type=sha',
  ].join('\n');
  const facts = { ...FACTS, ...onTag(tag) };
  const { tagNames, warnings, problems } = computeTags({ ...REQUEST, tags }, facts, within);
  expect(problems).toEqual([]);
  expect(tagNames).toEqual(['sha-860c190']);
  expect(warnings.filter((each) => each.includes('takes too long on'))).toHaveLength(2);
}

it.each(CATASTROPHIC)('gives up on %s', (expression, tag) => {
  expectToGiveUp(expression, tag, (pattern, text) => matchWithin(pattern, text, 50));
});

it('gives up by itself', () => {
  expectToGiveUp(...CATASTROPHIC[0]);
});
