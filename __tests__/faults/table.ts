import type { Row } from './row.ts';

/** Prints how each row ended, and how many survived. */
export function printTable(
  groups: Readonly<Record<string, readonly Row[]>>,
  ended: ReadonlyMap<string, string>,
): void {
  const lines = Object.entries(groups).flatMap(([group, rows]) => [
    `## ${group}`,
    ...rows.map(({ name }) => `${(ended.get(name) ?? 'not run').padEnd(30)} ${name}`),
  ]);
  const survived = [...ended.values()].filter((how) => how === 'survived').length;
  const sum = `${ended.size} faults: ${survived} survived, ${ended.size - survived} refused`;
  process.stdout.write(`${[...lines, '', sum].join('\n')}\n`);
}
