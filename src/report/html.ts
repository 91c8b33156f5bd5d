import { describeReport } from './describe.ts';
import type { Block, Line, Table } from './document.ts';
import { escapeHtml } from './escape-html.ts';
import { STYLE, STYLE_HASH } from './html-style.ts';
import type { Report } from './report.ts';
import { renderTimelineSvg } from './timeline-svg.ts';

/** Nothing is loaded from anywhere, no script runs, and nothing is sent, whatever text the page shows. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The report as one page that needs nothing else: style and picture are in it. */
export function renderHtml(report: Report): string {
  const document = describeReport(report);
  const title = document.find((block) => block.kind === 'title')?.text ?? '';
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...document.map(renderBlock),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'line':
      return `<p>${renderLine(block.line)}</p>`;
    case 'command':
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case 'alert': {
      const lines = block.lines.map((line) => `<p>${renderLine(line)}</p>`);
      return `<div class="alert ${block.level}">${lines.join('')}${more(block.left)}</div>`;
    }
    case 'table':
      return renderTable(block);
    case 'folded':
      return `<details open><summary>${renderLine(block.summary)}</summary>${renderTable(block.table)}</details>`;
    case 'timeline':
      return renderTimelineSvg(block.bars);
  }
}

function renderTable({ head, rows, left }: Table): string {
  const heads = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
  const body = rows.map((cells) => {
    const columns = cells.map((cell) => `<td>${cell.map(renderLine).join('<br>')}</td>`);
    return `<tr>${columns.join('')}</tr>`;
  });
  const table = `<table><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
  return `<div class="scroll">${table}</div>${more(left)}`;
}

function renderLine(line: Line): string {
  return line
    .map((phrase) => {
      if (typeof phrase === 'string') return escapeHtml(phrase);
      return 'code' in phrase
        ? `<code>${escapeHtml(phrase.code)}</code>`
        : `<strong>${escapeHtml(phrase.strong)}</strong>`;
    })
    .join('');
}

function more(left: number): string {
  return left > 0 ? `<p class="left">… and ${left} more.</p>` : '';
}
