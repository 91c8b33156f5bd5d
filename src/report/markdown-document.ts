import type { Block, Cell, Document, Line, Table } from './document.ts';
import { renderGantt } from './gantt.ts';
import { clip, code, escapeMarkdown, tableRow } from './markdown.ts';

/** Of one phrase, in UTF-16 units. */
const MAX_TEXT = 400;
/** Of one table or alert; a document has at most five and three of them, and GitHub drops one of more than 1 MiB as a whole. */
const MAX_BYTES = 100_000;
/** A table that is not longer is open from the start. */
const FEW_ROWS = 12;
const ALERTS = { note: 'NOTE', warning: 'WARNING', caution: 'CAUTION' } as const;

/** A document in GitHub's Markdown. Whatever its text holds shows as it is, and links to nowhere. */
export function toMarkdown(document: Document): string {
  return document.map(renderBlock).join('\n\n').concat('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `### ${text(block.text)}`;
    case 'line':
      return renderLine(block.line);
    case 'command':
      // Inside, nothing could be escaped: such a command consists of a checked reference.
      return ['```sh', block.text.replace(/[`\n\r]/g, ''), '```'].join('\n');
    case 'alert':
      return [`> [!${ALERTS[block.level]}]`, renderLines(block)].join('\n');
    case 'table':
      return renderTable(block);
    case 'folded': {
      const open = block.table.rows.length <= FEW_ROWS ? ' open' : '';
      const summary = `<summary>${renderLine(block.summary)}</summary>`;
      return [`<details${open}>${summary}`, renderTable(block.table), '</details>'].join('\n\n');
    }
    case 'timeline':
      return ['```mermaid', renderGantt(block.bars), '```'].join('\n');
  }
}

function renderLines({ lines, left }: Extract<Block, { kind: 'alert' }>): string {
  const shown = fitting(lines.map(renderLine));
  const all = [...shown, ...more(left + lines.length - shown.length)];
  return all.map((each) => `> ${each}`).join('\n>\n');
}

function renderTable({ head, rows, left }: Table): string {
  const shown = fitting(rows.map((cells) => tableRow(cells.map(renderCell))));
  const lines = [tableRow(head.map(text)), tableRow(head.map(() => '---')), ...shown];
  return [lines.join('\n'), ...more(left + rows.length - shown.length)].join('\n\n');
}

/** As many of the lines as there is room for. */
function fitting(lines: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  let room = MAX_BYTES;
  return lines.filter((each) => {
    room -= encoder.encode(each).length;
    return room >= 0;
  });
}

function renderCell(cell: Cell): string {
  return cell.map(renderLine).join('<br>');
}

function renderLine(line: Line): string {
  return line
    .map((phrase) => {
      if (typeof phrase === 'string') return text(phrase);
      // In HTML, so that it also holds inside of a `<summary>`.
      return 'code' in phrase
        ? code(clip(phrase.code, MAX_TEXT))
        : `<strong>${text(phrase.strong)}</strong>`;
    })
    .join('');
}

function more(left: number): readonly string[] {
  return left > 0 ? [`… and ${left} more.`] : [];
}

function text(foreign: string): string {
  return escapeMarkdown(clip(foreign, MAX_TEXT));
}
