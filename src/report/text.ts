import { plannedCache } from '../plan/cache-names.ts';
import type { Plan } from '../plan/plan.ts';
import type { PublishedTag } from '../publish/published.ts';
import { planRows } from './plan-table.ts';
import type { Outcome, Report } from './report.ts';

/** The plan as a table of plain text: each tag, why, when it moves and where it goes; then what was left out, and the logins. */
export function renderPlan(plan: Plan): readonly string[] {
  const { tagging, destinations } = plan;
  const withheld = whyNothing(plan);
  const rows = planRows(plan).map(({ tag, why, moves, where }) => [tag, why, moves, where]);
  const head = ['Tag', 'Why', 'Moves', 'Where'];
  const left = tagging.entries.filter(({ dropped = '' }) => isNews(dropped));
  return [
    ...(rows.length > 0 ? inColumns([head, ...rows]) : ['  no tag']),
    ...left.map(({ name, dropped }) => `  left out: ${name}  (${dropped})`),
    ...destinations.map(({ name, auth }) => `  -> ${name}  (login: ${auth})`),
    ...cacheLines(plan),
    ...(withheld === undefined ? [] : [`  nothing will be published: ${withheld}`]),
  ];
}

/** Where the builder keeps its layers anyway is not worth a line. */
function cacheLines(plan: Plan): readonly string[] {
  const { from = [], to = [] } = plannedCache(plan) ?? {};
  const read = from.length > 0 ? [`  cache: reads ${from.join(', ')}`] : [];
  return [...read, ...(to.length > 0 ? [`  cache: writes ${to.join(', ')}`] : [])];
}

function whyNothing({ withheld, publish, build }: Plan): string | undefined {
  if (publish || withheld !== undefined) return withheld;
  return build.call === 'build' ? '`push` is false' : `\`call\` is ${build.call}`;
}

/** A name that another rule gave first is there: nothing is missing. */
function isNews(dropped: string): boolean {
  return dropped !== '' && !dropped.startsWith('already given');
}

/** A reason can be as long as a rule; beyond this, only its own line is out of step. */
const MAX_WIDTH = 72;

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.min(MAX_WIDTH, Math.max(...rows.map((cells) => cells[column]?.length ?? 0))),
  );
  return rows.map((cells) => {
    const padded = cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
    return `  ${padded.join('  ')}`.trimEnd();
  });
}

/** What was published, as lines of plain text. */
export function renderReport({ published, failures, digest, outcome }: Report): readonly string[] {
  if (published.length === 0)
    return [outcome === 'built' ? 'Built; nothing was published.' : 'Nothing was done.'];
  const lines = published.flatMap(({ destination: { name }, tags }) =>
    tags.map((tag) => `  ${name}:${tag.name}  ${stateInWords(tag)}`),
  );
  const failed = failures.map(
    ({ destination: { name }, error }) => `  ${name}  failed: ${error.code}`,
  );
  return [`${HEADLINES[outcome]}: ${digest}`, ...lines, ...failed];
}

const HEADLINES: Readonly<Record<Outcome, string>> = {
  planned: 'Dry run: nothing was written. A real run would publish',
  built: 'Built',
  published: 'Published',
  unchanged: 'Nothing had to be published',
};

function stateInWords({ state, previous, previousVersion, why }: PublishedTag): string {
  if (why !== undefined) return why;
  if (previous === undefined) return state;
  return previousVersion
    ? `${state} from ${previousVersion} (${previous})`
    : `${state} from ${previous}`;
}
