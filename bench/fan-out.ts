/**
 * One image of 100 MB to four registries, each behind a link of its own with 200 Mbit/s: ours, export from the builder included,
 * against `docker buildx build --push` with the same four names, in turns. It was built before, so that both find it in the
 * builder's cache: what a build itself takes is the same for both, and is in the second figures. As root, for the links are network namespaces:
 *
 *     . .local/env && npm run build && node bench/fan-out.ts [rounds [megabytes]]
 *
 * The least that it can take is the bytes over the rate of a link. The names of the registries are loopback addresses, where
 * plain HTTP is spoken; what listens there passes everything on into the namespace.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from './child.ts';
import { plainOptions, registryPublish } from './cli.ts';
import { MB } from './layout.ts';
import { startShapedRegistry } from './shaped-registry.ts';
import { row, spreadOf, verdict } from './statistics.ts';

const [rounds = 3, megabytes = 100] = process.argv.slice(2).map(Number);
const BAR = 1.4;
const LINKS = 4;
const MEGABITS = 200;

const folder = mkdtempSync(join(tmpdir(), 'registry-publish-bench-'));
await using parts = new AsyncDisposableStack();
parts.defer(() => rmSync(folder, { recursive: true, force: true }));
const options = plainOptions(folder);

/** New bytes for each build, so that no registry has them and no cache knows them. */
function writeContext(): void {
  const layer = Math.floor((megabytes * MB) / 2);
  for (const name of ['one', 'two']) writeFileSync(join(folder, name), randomBytes(layer));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY one /one\nCOPY two /two\n');
  writeFileSync(join(folder, '.dockerignore'), '*\n!one\n!two\n');
}

const hosts: string[] = [];
for (let link = 1; link <= LINKS; link += 1) {
  const registry = parts.use(await startShapedRegistry({ link, megabits: MEGABITS }));
  hosts.push(registry.host);
}

/** The builder's cache has everything afterwards. */
async function prepare(isBuilt: boolean): Promise<void> {
  writeContext();
  if (isBuilt) await measured('docker', ['buildx', 'build', '.'], options);
}

async function ours(name: string): Promise<number> {
  const images = hosts.map((host) => `${host}/acme/${name}`).join(',');
  const args = ['publish', '.', '--images', images, '--tags', 'type=raw,value=1'];
  return (await registryPublish(args, options)).wall;
}

async function buildx(name: string): Promise<number> {
  const tags = hosts.flatMap((host) => ['--tag', `${host}/acme/${name}:1`]);
  const { wall } = await measured('docker', ['buildx', 'build', '--push', ...tags, '.'], options);
  const names = hosts.map((host) => `${host}/acme/${name}:1`);
  await measured('docker', ['image', 'rm', '--force', ...names], options);
  return wall;
}

const least = (megabytes * MB * 8) / (MEGABITS * 1000);
console.log(`${megabytes} MB to ${LINKS} registries at ${MEGABITS} Mbit/s each, ${rounds} rounds`);
console.log(row('bytes over rate, ms', spreadOf([least])));
await compare('built before', true);
await compare('build included', false);

async function compare(what: string, isBuilt: boolean): Promise<void> {
  const walls: { readonly ours: number; readonly buildx: number }[] = [];
  const run = async (work: (name: string) => Promise<number>, name: string) => {
    await prepare(isBuilt);
    return work(name);
  };
  for (let round = 0; round < rounds; round += 1) {
    const id = `${what.split(' ')[0]}-${round}`;
    const mine = () => run(ours, `ours-${id}`);
    const theirs = () => run(buildx, `buildx-${id}`);
    if (round % 2 === 0) walls.push({ ours: await mine(), buildx: await theirs() });
    else walls.push({ buildx: await theirs(), ours: await mine() });
  }
  const ratios = spreadOf(walls.map((wall) => wall.ours / least));
  console.log(`-- ${what}`);
  console.log(row('registry-publish publish, ms', spreadOf(walls.map((wall) => wall.ours))));
  console.log(row('docker buildx build --push, ms', spreadOf(walls.map((wall) => wall.buildx))));
  console.log(row('ours over the least, round by round', ratios, 2));
  console.log(row('buildx over the least', spreadOf(walls.map((wall) => wall.buildx / least)), 2));
  if (isBuilt) console.log(verdict(ratios.median, BAR));
}
