import type { BakedImage } from '../bake/argv.ts';
import type { BakeImage } from '../bake/definition.ts';
import { attestations } from '../build/attestations.ts';
import { fittingAnnotations } from '../build/fitting-annotations.ts';
import { parseTargetMetadata } from '../build/metadata.ts';
import { attestsUsually } from '../build/usual-attestations.ts';
import { chooseBuilder } from '../builder/choose.ts';
import { type Prepared, prepareBuilder } from '../builder/prepare.ts';
import { BadRequest } from '../errors.ts';
import { dockerPaths } from '../login/docker-paths.ts';
import type { Session } from '../login/session.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { Target } from './decide-all.ts';
import { type PrintedDefinition, runBake } from './run-bake.ts';

/** What is built at once. */
export interface AllTargets {
  readonly definition: PrintedDefinition;
  readonly targets: readonly Target[];
  readonly first: Target;
}

/** Where the image of a target is built to. */
export function layoutOf({ target }: BakeImage, directory: string): string {
  return `${directory}/layout-${target}`;
}

interface Place {
  readonly session: Session;
  readonly directory: string;
}

/**
 * Builds all targets at once, each into its layout; gives what the builder says of each. A builder that was made for this run is
 * gone afterwards.
 */
export async function buildAll(
  { definition, targets, first }: AllTargets,
  { session, directory }: Place,
  ports: Ports,
): Promise<ReadonlyMap<string, string>> {
  const { request } = first;
  const paths = dockerPaths(ports.env);
  const plan = wholePlan(targets, first);
  const choice = await chooseBuilder(
    { plan, request: request.builder, folder: paths.buildx },
    ports,
  );
  if (request.build.call === 'build' && !choice.builder.exportsLayout) throw classicStore();
  await using prepared = await prepareBuilder(
    {
      ...{ choice, plan, request: request.builder, env: session.env, directory },
      ...{ dockerfile: await whatIsRun(definition, ports), dockerConfig: paths.config },
    },
    ports,
  );
  return await bakeWith(prepared, { definition, targets, first, session, directory }, ports);
}

async function bakeWith(
  { buildx, env, builder }: Prepared,
  { definition, targets, first, session, directory }: AllTargets & Place,
  ports: Ports,
): Promise<ReadonlyMap<string, string>> {
  const request = first.request.build;
  const { pull, noCache, allow, call } = request;
  const file = `${directory}/bake.json`;
  await ports.files.writeText(file, definition.text);
  const isUsual = await attestsUsually(request, { ...ports, env: session.env });
  const images = targets.map((target) => bakedImage(target, directory, isUsual));
  await Promise.all(images.map(({ layout }) => ports.files.makeDirectory(layout, 0o700)));
  const metadata = `${directory}/metadata.json`;
  const args = {
    ...{ definition: file, images, builder: builder.name, pull, noCache, allow, metadata, call },
  };
  await ports.log.group('Build', () => runBake({ args, buildx, env, request }, ports));
  return parseTargetMetadata(await ports.files.readText(metadata));
}

/** `undefined`: programs of other platforms may be run, so emulators are needed; otherwise a Dockerfile that runs nothing. */
async function whatIsRun(
  { text }: PrintedDefinition,
  { files }: Pick<Ports, 'files'>,
): Promise<string | undefined> {
  const { target = {} } = JSON.parse(text) as { target?: Record<string, DockerfileOf> };
  const texts = await Promise.all(
    Object.values(target).map(async (each) => {
      const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = each;
      return inline ?? (await files.readText(`${context}/${dockerfile}`));
    }),
  );
  const isRunning = texts.some((each) => each === undefined || /^[ \t]*RUN\b/im.test(each));
  return isRunning ? undefined : 'FROM scratch\n';
}

interface DockerfileOf {
  readonly context?: string;
  readonly dockerfile?: string;
  readonly 'dockerfile-inline'?: string;
}

/** What the builder must be able to do for all of them. */
function wholePlan(targets: readonly Target[], { plan }: Target): Plan {
  const platforms = [...new Set(targets.flatMap((each) => each.plan.build.platforms))];
  const destinations = targets.flatMap((each) => each.plan.destinations);
  return { ...plan, destinations, build: { ...plan.build, platforms } };
}

/** What the target says of its provenance stays where nobody asks for another. */
function bakedImage({ image, plan }: Target, directory: string, attests: boolean): BakedImage {
  const isUsual = attests && !image.attests.includes('provenance');
  const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
  const build = { request: plan.build, isUsual, annotations };
  return {
    target: image.target,
    layout: layoutOf(image, directory),
    labels: plan.tagging.labels,
    annotations: fittingAnnotations(build),
    attests: attestations(build),
    load: plan.build.load
      ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
      : [],
  };
}

function classicStore(): BadRequest {
  return new BadRequest([
    {
      input: 'builder',
      message: 'this builder cannot export images: the engine has the classic image store',
      fix: 'Add docker/setup-buildx-action before this step (`docker buildx create --use` elsewhere).',
    },
  ]);
}
