/**
 * Copying an image from one registry to another on loopback, by ours (`promote`) and by crane, skopeo and oras, in turns:
 *
 *     . .local/env && npm run build && node bench/copy.ts [megabytes [rounds [layers]]]
 *
 * Both ends are CNCF Distribution. Every copy goes to a registry of its own, which has none of the blobs: skopeo remembers
 * what a registry has, and would only mount it. On few cores, which the registries use as well, the processor time of a tool
 * says more than the wall.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOpenRegistry } from '../__tests__/registry/distribution.ts';
import { measured, type Taken } from './child.ts';
import { plainOptions, registryPublish } from './cli.ts';
import { MB, writeLayout } from './layout.ts';
import { row, spreadOf, verdict } from './statistics.ts';

const [megabytes = 400, rounds = 5, layers = 4] = process.argv.slice(2).map(Number);
const WALL_BAR = 1.1;
const MEMORY_BAR = 150;

const folder = mkdtempSync(join(tmpdir(), 'registry-publish-bench-'));
await using parts = new AsyncDisposableStack();
parts.defer(() => rmSync(folder, { recursive: true, force: true }));
const options = plainOptions(folder);
const from = parts.use(await startOpenRegistry());

const layout = join(folder, 'layout');
writeLayout(layout, { bytes: megabytes * MB, layers });
const source = `${from.host}/acme/app`;
const published = await registryPublish(
  ['publish', '--from', `oci-layout://${layout}`, '--images', source, '--tags', 'type=raw,value=1'],
  options,
);
rmSync(layout, { recursive: true });

/** Each is given the repository to copy to. */
const tools: Readonly<Record<string, (target: string) => Promise<Taken>>> = {
  'registry-publish promote': (target) =>
    registryPublish(
      ['promote', '--from', `${source}:1`, '--to', target, '--tags', 'type=raw,value=1'],
      options,
    ),
  'crane copy': (target) => measured('crane', ['copy', `${source}:1`, `${target}:1`], options),
  'skopeo copy': (target) =>
    measured(
      'skopeo',
      [
        ...['copy', '--src-tls-verify=false', '--dest-tls-verify=false', '--all'],
        ...[`docker://${source}:1`, `docker://${target}:1`],
      ],
      options,
    ),
  'oras cp': (target) =>
    measured(
      'oras',
      ['cp', '--from-plain-http', '--to-plain-http', `${source}:1`, `${target}:1`],
      options,
    ),
};

const names = Object.keys(tools);
const taken = new Map(names.map((name) => [name, [] as Taken[]]));
for (let round = 0; round < rounds; round += 1) {
  // Another one begins each time: the first meets a disk that still writes what the last one left.
  for (const [place] of names.entries()) {
    const name = names[(place + round) % names.length] ?? '';
    await using to = await startOpenRegistry();
    const target = `${to.host}/acme/app`;
    const result = await tools[name]?.(target);
    if (result) taken.get(name)?.push(result);
    await measured('crane', ['validate', '--fast', '--remote', `${target}:1`], options);
  }
}

const [ours, crane] = names.map((name) => (taken.get(name) ?? []).map(({ wall }) => wall));
console.log(`${megabytes} MB in ${layers} layers, registry to registry, ${rounds} rounds`);
for (const name of names) {
  const results = taken.get(name) ?? [];
  console.log(row(`${name}, ms`, spreadOf(results.map(({ wall }) => wall))));
  console.log(row(`${name}, ms of processor time`, spreadOf(results.map(({ cpu }) => cpu))));
  console.log(row(`${name}, MB at its peak`, spreadOf(results.map(({ memory }) => memory))));
}
const ratios = spreadOf((ours ?? []).map((wall, round) => wall / (crane?.[round] ?? Number.NaN)));
console.log(row('ratio to crane, round by round', ratios, 2));
console.log(`wall, ${verdict(ratios.median, WALL_BAR)}`);
const peak = Math.max(...(taken.get(names[0] ?? '') ?? []).map(({ memory }) => memory));
console.log(`memory ${peak.toFixed(0)} MB, ${verdict(peak, MEMORY_BAR, ' MB')}`);
console.log(
  `publish of the same from a layout: ${published.wall.toFixed(0)} ms, ${published.memory.toFixed(0)} MB at its peak; ${verdict(published.memory, MEMORY_BAR, ' MB')}`,
);
