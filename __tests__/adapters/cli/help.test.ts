import { renderHelp, renderUsage } from '../../../src/adapters/cli/help.ts';
import { type Command, inputsOf } from '../../../src/inputs/schema.ts';

const COMMANDS: readonly Command[] = ['publish', 'plan', 'login'];

it('lists the commands', () => {
  for (const command of COMMANDS)
    expect(renderUsage()).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});

it.each(COMMANDS)(
  'describes every input of %s: as an option, or a secret as a variable',
  (command) => {
    const help = renderHelp(command);
    expect(help).toMatch(new RegExp(`^Usage: registry-publish ${command}`));
    for (const { name, kind, description } of inputsOf(command)) {
      const isSecret = kind === 'secret' || kind === 'yaml';
      const entry = isSecret ? `INPUT_${name.toUpperCase().replaceAll('-', '_')}` : `--${name}`;
      expect(help).toMatch(new RegExp(`^ {2}${entry}(?: <\\w+>)?$`, 'm'));
      expect(help).toContain(description.replaceAll('`', ''));
      if (isSecret) expect(help).not.toMatch(new RegExp(`^ {2}--${name}$`, 'm'));
    }
  },
);

it.each([
  ['publish', true],
  ['login', true],
  ['plan', false],
] as const)('%s reads a password from standard input: %j', (command, expected) => {
  expect(renderHelp(command).includes('--password-stdin')).toBe(expected);
});
