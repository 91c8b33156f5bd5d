import { INPUTS, type InputDefinition } from '../../src/inputs/schema.ts';
import { OUTPUTS, type OutputDefinition } from '../../src/report/outputs.ts';

/** Tables of the README by the name of their markers. */
export const TABLES: Readonly<Record<string, () => string>> = {
  inputs: renderInputs,
  outputs: renderOutputs,
};

/**
 * The README with each `<!-- name:start -->` … `<!-- name:end -->` filled with its table; everything else is written by
 * hand and stays.
 */
export function fillTables(readme: string): string {
  let text = readme;
  for (const [name, render] of Object.entries(TABLES)) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`);
    text = `${text.slice(0, from + start.length)}\n\n${render()}\n${text.slice(to)}`;
  }
  return text;
}

function renderInputs(): string {
  const all: readonly InputDefinition[] = INPUTS;
  return table(
    ['Input', 'Actions', 'Default', 'Meaning'],
    all.map(({ name, commands, default: preset, actionDefault, description, variable }) => [
      `\`${name}\``,
      commands.join(', '),
      (actionDefault ?? preset) ? `\`${actionDefault ?? preset}\`` : '',
      variable ? `${description} Also read from \`${variable}\`.` : description,
    ]),
  );
}

function renderOutputs(): string {
  const all: readonly OutputDefinition[] = OUTPUTS;
  return table(
    ['Output', 'Actions', 'Meaning'],
    all.map(({ name, commands, description }) => [`\`${name}\``, commands.join(', '), description]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** A bar would end the cell even inside code. https://github.github.com/gfm/#example-200 */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
