import { parseStages } from '../../src/builder/dockerfile-stages.ts';
import { executedPlatforms } from '../../src/builder/executed.ts';
import { emulatorsFor } from '../../src/builder/foreign.ts';

const BOTH = ['linux/amd64', 'linux/arm64'];
const run = (dockerfile: string | undefined, target = '') =>
  executedPlatforms({ dockerfile, target, platforms: BOTH });

/** A build on its own platform, the result copied: what cross compilers are for. */
const CROSS = `FROM --platform=$BUILDPLATFORM golang AS build
RUN go build
FROM scratch
COPY --from=build /app /app
`;

it.each<
  [what: string, dockerfile: string | undefined, target: string, expected: readonly string[]]
>([
  ['copies only', 'FROM scratch\nCOPY . /\nENTRYPOINT ["/run"]\n', '', []],
  ['runs something', 'FROM alpine\nRUN true\n', '', BOTH],
  ['in lower case', 'from alpine\nrun true\n', '', BOTH],
  ['cross-compiles', CROSS, '', []],
  ['cross-compiles, in braces', CROSS.replace('$BUILDPLATFORM', '${BUILDPLATFORM}'), '', []],
  ['a stage on a stage of the build platform', `${CROSS}FROM build\nRUN true\n`, '', []],
  ['cross-compiles, then runs', `${CROSS}RUN true\n`, '', BOTH],
  ['a stage that nobody needs', `FROM a AS test\nRUN true\n${CROSS}`, '', []],
  ['a stage that is the target', `FROM a AS test\nRUN true\n${CROSS}`, 'Test', BOTH],
  ['a stage by its number', `FROM a\nRUN true\nFROM scratch\nCOPY --from=0 /a /\n`, '', BOTH],
  [
    'a mount',
    `FROM a AS m\nRUN x\nFROM --platform=$BUILDPLATFORM b\nRUN --mount=type=bind,from=m y\n`,
    '',
    BOTH,
  ],
  ['a fixed platform', 'FROM --platform=linux/s390x a\nRUN true\n', '', ['linux/s390x']],
  ['a platform of an argument', 'ARG P=x\nFROM --platform=$P a\nRUN true\n', '', BOTH],
  ['text of a heredoc', 'FROM scratch\nCOPY <<EOF /a\nRUN no\nFROM b\nEOF\n', '', []],
  ['text of two heredocs', 'FROM scratch\nCOPY <<A <<-"B" /\nA\nRUN no\nB\n', '', []],
  ['a heredoc that runs', 'FROM a\nRUN <<EOF\nCOPY\nEOF\n', '', BOTH],
  ['lines that go on', 'FROM a\nRUN \\\n  # a comment\n\n  true\n', '', BOTH],
  ['a line that goes on is no instruction', 'FROM scratch\nLABEL a=1 \\\nRUN\n', '', []],
  ['another escape', '# escape=`\nFROM scratch\nLABEL a=1 `\nRUN\n', '', []],
  ['ONBUILD', 'FROM scratch\nONBUILD RUN true\n', '', []],
  ['docker’s own syntax', '# syntax=docker/dockerfile:1\nFROM scratch\n', '', []],
  ['another syntax', '# syntax=acme/front\nFROM scratch\n', '', BOTH],
  ['a file elsewhere', undefined, '', BOTH],
  ['nothing', '', '', []],
])('%s', (_, dockerfile, target, expected) => {
  expect(run(dockerfile, target)).toEqual(expected);
});

it('reads what a stage is made of', () => {
  expect(parseStages(CROSS)).toEqual([
    { name: 'build', base: 'golang', platform: '$BUILDPLATFORM', runs: true, uses: [] },
    { name: '', base: 'scratch', platform: '', runs: false, uses: ['build'] },
  ]);
});

it.each<[platforms: readonly string[], native: string, install: readonly string[]]>([
  [BOTH, 'linux/amd64', ['arm64']],
  [BOTH, 'linux/arm64', ['amd64']],
  [['linux/386', 'linux/amd64/v3'], 'linux/amd64', []],
  [['linux/arm/v6', 'linux/arm/v7'], 'linux/amd64', ['arm']],
  [['linux/arm/v7'], 'linux/arm64', ['arm']],
  [['windows/amd64', 'linux/unheard'], 'linux/arm64', []],
])('%j on %s needs %j', (platforms, native, install) => {
  expect(emulatorsFor(platforms, native).map((each) => each.install)).toEqual(install);
});
