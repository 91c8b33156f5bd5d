import { followChecks } from '../../src/build/checks.ts';
import type { Place } from '../../src/ports.ts';

function findings(lines: readonly string[]) {
  const said: [string, Place | undefined][] = [];
  const follow = followChecks('app/Dockerfile', {
    warning: (text, place) => void said.push([text, place]),
  });
  for (const line of lines) follow(line);
  return said;
}

test('findings at the end of a build stand at their lines, each once', () => {
  const finding = " - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)";
  const lines = [
    '#5 DONE 0.1s',
    ' 1 warning found (use docker --debug to expand):',
    finding,
    finding,
  ];
  expect(findings(lines)).toEqual([
    [
      "FromAsCasing: 'as' and 'FROM' keywords' casing do not match",
      { file: 'app/Dockerfile', line: 3 },
    ],
  ]);
});

test('findings of a check', () => {
  const lines = [
    'Check complete, 1 warning has been found!',
    '',
    'WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
    'JSON arguments recommended for CMD to prevent unintended behavior related to OS signals',
    'Dockerfile:4',
    '--------------------',
    '   4 | >>> CMD echo hello',
    '--------------------',
  ];
  expect(findings(lines)).toEqual([
    [
      'JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
      { file: 'app/Dockerfile', line: 4 },
    ],
  ]);
});

test('what a build prints is no finding', () => {
  expect(findings(['#7 0.123  - Fake: from a RUN (line 1)', '#7 WARNING: Fake', 'x:1'])).toEqual(
    [],
  );
});
