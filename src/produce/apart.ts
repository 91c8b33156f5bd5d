import { joinCacheReports } from '../build/cache-report.ts';
import { type Output, outputOf } from '../build/output.ts';
import { mergeImages } from '../image/index.ts';
import { indexAnnotations } from '../plan/index-annotations.ts';
import type { Ports } from '../ports.ts';
import { isDigest } from '../reference/digest.ts';
import { settleAll } from '../settle-all.ts';
import { buildOnce, type ProduceRequest } from './build-once.ts';
import { openBuilt, producedFrom } from './open-built.ts';
import type { BuiltImage, Produced } from './produced.ts';

interface BuiltPart {
  readonly platform: string;
  readonly output: Output;
  readonly built: BuiltImage;
}

/**
 * Builds each platform by itself, all at once, on whichever node of the builder is for it, and joins them to one image: for a builder
 * of several machines.
 */
export async function produceApart(wanted: ProduceRequest, ports: Ports): Promise<Produced> {
  const { plan } = wanted;
  const parts = await ports.log.group('Build', () => buildAll(wanted, ports));
  const layouts = parts.flatMap(({ output }) => output.layout ?? []);
  if (layouts.length === 0) return nothing(parts);
  const sources = await settleAll(layouts, (layout) => openBuilt(layout, wanted, ports));
  const annotations = plan.isAnnotated ? indexAnnotations(plan.tagging) : {};
  const source = await mergeImages(sources, { annotations });
  const { digest, mediaType, size } = source.root;
  const facts = {
    'containerimage.digest': digest,
    'containerimage.descriptor': { mediaType, digest, size },
  };
  const cache = joinCacheReports(parts.flatMap(({ built }) => built.cache ?? []));
  return producedFrom(source, {
    ...(isDigest(digest) && { digest }),
    imageId: digest,
    metadata: JSON.stringify(facts, undefined, 2),
    ...(cache && { cache }),
  });
}

/** A build that exports nothing. */
function nothing([first]: readonly BuiltPart[]): Produced {
  const handedOver = { kind: 'pushed', digest: undefined, isTagged: false } as const;
  return {
    handedOver,
    ...(first && { built: first.built }),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** The first that fails stops the others: what they would build is of no use. */
async function buildAll(wanted: ProduceRequest, ports: Ports): Promise<readonly BuiltPart[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(ports.signal ? [ports.signal] : [])]);
  const builds = wanted.plan.build.platforms.map(async (platform, at) => {
    try {
      return await buildPart({ wanted, platform, at }, { ...ports, signal });
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(builds);
  if (stop.signal.aborted) throw stop.signal.reason;
  return Promise.all(builds);
}

interface Part {
  readonly wanted: ProduceRequest;
  readonly platform: string;
  readonly at: number;
}

async function buildPart({ wanted, platform, at }: Part, ports: Ports): Promise<BuiltPart> {
  const { plan, prepared } = wanted;
  const directory = `${wanted.directory}/part-${at}`;
  await ports.files.makeDirectory(directory, 0o700);
  // Those of the index are for the one that joins the parts.
  const leveledAnnotations = plan.tagging.leveledAnnotations.filter(
    (line) => !line.startsWith('index'),
  );
  const own = {
    ...plan,
    tagging: { ...plan.tagging, leveledAnnotations },
    build: { ...plan.build, platforms: [platform] },
  };
  const output = outputOf({
    ...{ plan: own, builder: prepared.builder, layout: `${directory}/layout` },
    believesMore: ports.authorities !== undefined,
    isPart: true,
  });
  const log = {
    ...ports.log,
    child: (line: string) => ports.log.child(`[${platform}] ${line}`),
    progress: (text: string) => ports.log.progress(text === '' ? '' : `[${platform}] ${text}`),
  };
  const built = await buildOnce({ plan: own, prepared, directory }, output, { ...ports, log });
  return { platform, output, built };
}
