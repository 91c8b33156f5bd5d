import { buildWithEngine } from '../engine/build.ts';
import { instructionsOf } from '../engine/dockerfile.ts';
import { closure, type ImageSource } from '../image/index.ts';
import type { Session } from '../login/session.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import { openBuilt, producedFrom } from './open-built.ts';
import type { Produced } from './produced.ts';

export interface EngineRequest {
  readonly plan: Plan;
  readonly session: Session;
  /** A private directory of this run. */
  readonly directory: string;
}

/** Builds without Docker, and opens what was built. */
export async function produceByEngine(
  { plan, session, directory }: EngineRequest,
  ports: Ports,
): Promise<Produced> {
  const { build, tagging, isAnnotated } = plan;
  if (build.engine === 'docker') throw new Error('Docker builds by buildx');
  const layout = `${directory}/layout`;
  const job = {
    ...{ engine: build.engine, request: build, layout, directory },
    labels: tagging.labels,
    annotations: isAnnotated ? tagging.leveledAnnotations : [],
    timestamp: timestampOf(build),
    hasShell: (await instructionsOf(build, ports)).has('SHELL'),
    env: engineEnvironment(session, ports),
  };
  await ports.log.group('Build', () => buildWithEngine(job, ports));
  const source = await onlyImage(await openBuilt(layout, { session, directory }, ports));
  return producedFrom(source, { imageId: source.root.digest, metadata: metadataOf(source) });
}

/** https://reproducible-builds.org/specs/source-date-epoch/: an argument wins, as with buildx. */
function timestampOf({ buildArgs, createdAt }: Plan['build']): number | undefined {
  const typed = buildArgs.map((entry) => /^SOURCE_DATE_EPOCH=(\d+)$/.exec(entry)?.[1]);
  const last = typed.findLast((value) => value !== undefined);
  return last === undefined ? createdAt : Number(last);
}

/** Of a list of one the image itself, as Docker makes it: not every service takes lists. */
async function onlyImage(source: ImageSource): Promise<ImageSource> {
  const { manifests } = await closure(source);
  const list = manifests.find(({ descriptor }) => descriptor.digest === source.root.digest);
  const [first, ...others] = list?.children ?? [];
  if (!first || others.length > 0) return source;
  const { mediaType, digest, size } = first;
  return { ...source, root: { mediaType, digest, size } };
}

/** As buildx names what it exports to a layout. */
function metadataOf({ root }: ImageSource): string {
  const { mediaType, digest, size } = root;
  const facts = {
    'containerimage.descriptor': { mediaType, digest, size },
    'containerimage.digest': digest,
  };
  return JSON.stringify(facts, undefined, 2);
}

/** These engines read docker's configuration, too, unless another file is named. */
function engineEnvironment({ env }: Session, { env: own }: Ports): Session['env'] {
  const isOurs = env.DOCKER_CONFIG !== own.DOCKER_CONFIG;
  return isOurs ? { ...env, REGISTRY_AUTH_FILE: `${env.DOCKER_CONFIG}/config.json` } : env;
}
