import { followChecks } from '../../src/build/checks.ts';
import { parseFailure } from '../../src/build/failure.ts';
import { explainFailure } from '../../src/build/known-failures.ts';
import { parseStages } from '../../src/builder/dockerfile-stages.ts';
import { neutralize } from '../../src/report/neutralize.ts';

/** Where time grew with the square of the length, this would take hours: whoever writes a Dockerfile could stop the run with it. */
const LENGTH = 2_000_000;
const fill = (text: string) => text.repeat(LENGTH / text.length);

const READERS: Readonly<Record<string, (line: string) => unknown>> = {
  findings: followChecks('Dockerfile', { warning: () => {} }),
  failure: (line) => parseFailure([line, ' > step:', line, '------', line]),
  cause: (summary) => explainFailure({ summary, output: [summary] }),
  commands: neutralize,
  stages: (line) => parseStages(`# syntax=a${line}b\n${line}\nFROM ${line}`),
};
const LINES = {
  letters: fill('a'),
  spaces: fill(' '),
  'separators of lines': fill('\u2028'),
  colons: fill('a:'),
  'words that end nowhere': fill('open '),
};

test.each(
  Object.keys(READERS).flatMap((reader) =>
    Object.keys(LINES).map((line) => [reader, line] as const),
  ),
)('%s are read from a long line of %s', (reader, line) => {
  expect(() => READERS[reader]?.(LINES[line as keyof typeof LINES])).not.toThrow();
});
