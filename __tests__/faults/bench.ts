import type { Fetch } from '../../src/ports.ts';
import { jumpingClock } from '../oci/client.ts';
import { startTokenRegistry, type TokenRegistry } from '../registry/distribution.ts';
import { type ContentReader, readContent } from './content.ts';
import { startForeign } from './foreign.ts';
import { type BuiltLayout, buildLayout } from './image.ts';
import { type ProxiedRequest, type Rule, startFaultProxy } from './proxy.ts';
import { LOGIN, type PublicationResult, productFetch, publish } from './publication.ts';
import type { Row } from './row.ts';

/** A registry with tokens, an image, and a place for each row. */
export interface Bench extends AsyncDisposable {
  readonly registry: TokenRegistry;
  run(row: Row): Promise<Trial>;
}

/** What a row has led to. */
export interface Trial {
  readonly result: PublicationResult;
  /** Of the image that was to be published. */
  readonly digest: string;
  /** Of the faulty registry. */
  readonly faulty: readonly ProxiedRequest[];
  /** Of all registries together. */
  readonly all: readonly ProxiedRequest[];
  /** Rules that have hit nothing, so that the row proves nothing. */
  readonly idle: readonly Rule[];
  /** Credentials that somebody else got to see. */
  readonly leaked: readonly string[];
  /** Hosts that were asked and are none of ours. */
  readonly strangers: readonly string[];
  /** Tags of the destination that the row is about, and of the other one, with what they answer. */
  readonly tags: Readonly<Record<string, string>>;
  readonly otherTags: Readonly<Record<string, string>>;
  /** What is missing of tagged images. */
  readonly flaws: readonly string[];
  /** Publishes once more, now that nothing is wrong; gives the tags. */
  again(): Promise<Readonly<Record<string, string>>>;
}

export async function startBench(): Promise<Bench> {
  await using parts = new AsyncDisposableStack();
  const platforms = ['linux/amd64', 'linux/arm64'];
  const large = parts.use(buildLayout({ bytes: 5 * 1024 * 1024, platforms }));
  const small = parts.use(buildLayout({ bytes: 1024 }));
  const other = parts.use(buildLayout({ bytes: 1024, seed: 'other' }));
  // Any repository: the rows are not about permissions.
  const repositories = new Proxy({}, { get: () => ['pull', 'push'] });
  const registry = parts.use(
    await startTokenRegistry(
      { [LOGIN.username]: { password: LOGIN.password, repositories } },
      { inMemory: true },
    ),
  );
  // Where nothing is wrong, nothing goes wrong.
  await prepare(`oci-layout://${large.path}`, `${registry.host}/acme/sound`);
  let count = 0;
  const kept = parts.move();
  return {
    registry,
    run(row) {
      const repository = `acme/row-${++count}`;
      return tryRow(row, { registry, small, large, other, repository });
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Long enough for a registry of this machine, also when it is busy. */
const SILENCE_MS = 500;

interface Place {
  readonly registry: TokenRegistry;
  readonly small: BuiltLayout;
  readonly large: BuiltLayout;
  readonly other: BuiltLayout;
  readonly repository: string;
}

/** Publishes to two registries, of which one is faulty, or from a faulty one to another. */
async function tryRow(row: Row, place: Place): Promise<Trial> {
  const { registry, repository } = place;
  const image = row.isLarge ? place.large : place.small;
  const clock = jumpingClock();
  const second = `${repository}-second`;
  let order = 0;
  const count = () => order++;
  const proxyWith = (rules: ReturnType<Row['rules']>) =>
    startFaultProxy({
      upstream: registry.upstream,
      rules,
      now: clock.now,
      count,
      ...(row.isSecure && { scheme: 'https' }),
    });
  await using foreign = await startForeign(registry.host);
  await using faulty = await proxyWith(row.rules({ foreign: foreign.host, repository }));
  await using sound = await proxyWith([]);
  const layout = `oci-layout://${image.path}`;
  const target = row.atSource ? second : repository;
  if (row.atSource) await prepare(layout, `${registry.host}/${repository}`);
  if (row.isTaken) await prepare(`oci-layout://${place.other.path}`, `${registry.host}/${target}`);
  const images = row.atSource
    ? [`${sound.host}/${second}`]
    : [`${faulty.host}/${repository}`, `${sound.host}/${second}`];
  const result = await publish({
    source: row.atSource ? `docker://${faulty.host}/${repository}:1.2.3` : layout,
    images,
    clock,
    ...(row.inputs && { inputs: row.inputs }),
    ...(row.isSecure && { isSecure: true, fetch: unencrypted }),
    ...(row.isSilent && { responseTimeout: SILENCE_MS }),
  });
  const content = await readContent(registry.host, target);
  const otherContent = await readContent(registry.host, second);
  const [tags, otherTags] = [await content.tags(), await otherContent.tags()];
  const known = new Set([faulty.host, sound.host, foreign.host]);
  return {
    result,
    digest: image.digest,
    faulty: faulty.requests,
    all: [...faulty.requests, ...sound.requests],
    idle: faulty.idle(),
    leaked: foreign.requests.flatMap((seen) => seen.authorization ?? []),
    strangers: [...result.asked].filter((host) => !known.has(host)),
    tags,
    otherTags,
    flaws: [...(await flawsOf(tags, content)), ...(await flawsOf(otherTags, otherContent))],
    async again() {
      await prepare(layout, `${registry.host}/${target}`);
      return content.tags();
    },
  };
}

/** What is missing of what tags point at. */
async function flawsOf(
  tags: Readonly<Record<string, string>>,
  { flaws }: ContentReader,
): Promise<readonly string[]> {
  const digests = [...new Set(Object.values(tags))];
  return (await Promise.all(digests.map(flaws))).flat();
}

/** Publishes where nothing is wrong. */
async function prepare(source: string, image: string): Promise<void> {
  const { error } = await publish({ source, images: [image], clock: jumpingClock() });
  if (error) throw error;
}

/** Takes the place of TLS: whoever asks for https is answered, whoever asks for http has lost the encryption. */
const unencrypted: Fetch = (address, request) => {
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error(`${url.href} was asked without encryption`);
  url.protocol = 'http:';
  return productFetch(url, request);
};
