import { BadRequest } from '../errors.ts';
import type { BuilderRequest, Driver } from '../inputs/builder-request.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import { type Builder, engineBuilder, ownBuilder } from './builder.ts';
import { askEngine, type EngineFacts } from './engine-facts.ts';
import { currentBuilder, namedBuilder, type Store } from './find.ts';
import type { Need } from './need.ts';
import { needsOf } from './needs.ts';

/** Which builder will build, and why. */
export interface Choice {
  readonly builder: Builder;
  /** Whether it has to be made first. */
  readonly isNew: boolean;
  /** After “Builder: …: ”, for the log. */
  readonly why: string;
  /** Absent where nobody had to ask. */
  readonly engine?: EngineFacts;
}

export interface ChoiceRequest {
  readonly plan: Plan;
  readonly request: BuilderRequest;
  /** Where the user's builders are kept. */
  readonly folder: string;
}

/**
 * The cheapest builder that can do the plan: the one that was named, the current one, the engine's own, else a new container. Throws
 * `BadRequest` where the one that was named cannot, and `NO_ENGINE` where one is needed.
 */
export async function chooseBuilder(
  { plan, request, folder }: ChoiceRequest,
  ports: Ports,
): Promise<Choice> {
  const store: Store = { folder, ports };
  const needs = needsOf(plan);
  const asked = request.existing || ports.env.BUILDX_BUILDER || '';
  if (asked !== '') return chooseNamed(asked, { needs, store }, ports);
  if (request.name !== '' && request.driver !== 'docker') {
    const known = await namedBuilder(request.name, store);
    if (known) return { builder: known, isNew: false, why: 'it has the name that was given' };
  }
  switch (request.driver) {
    case 'auto':
      return chooseFreely(request, { needs, store }, ports);
    case 'docker': {
      const engine = await askEngine(ports);
      const builder = engineBuilder(ports.engine.context ?? 'default', engine.hasContainerdStore);
      refuseLacking(lackingOf(needs.filter(isHard), builder, engine), 'driver', engine);
      return { builder, isNew: false, why: 'the driver docker was asked for', engine };
    }
    default:
      return planned(request, request.driver, `the driver ${request.driver} was asked for`);
  }
}

interface Known {
  readonly needs: readonly Need[];
  readonly store: Store;
}

async function chooseNamed(name: string, { needs, store }: Known, ports: Ports): Promise<Choice> {
  const why = 'it was named';
  const own = await namedBuilder(name, store);
  if (own && own.driver !== 'docker') return { builder: own, isNew: false, why };
  // A name without a file is a docker context; buildx itself reports one that is neither.
  const engine = await askEngine(ports);
  const builder = engineBuilder(name, engine.hasContainerdStore);
  refuseLacking(lackingOf(needs.filter(isHard), builder, engine), 'builder', engine);
  return { builder, isNew: false, why, engine };
}

async function chooseFreely(
  request: BuilderRequest,
  { needs, store }: Known,
  ports: Ports,
): Promise<Choice> {
  const current = await currentBuilder(store);
  if (current && current.driver !== 'docker') {
    return { builder: current, isNew: false, why: 'it is the current one' };
  }
  const engine = await askEngine(ports);
  const builder = engineBuilder('', engine.hasContainerdStore);
  const lacking = lackingOf(needs, builder, engine);
  const kind = engine.hasContainerdStore ? 'containerd' : 'classic';
  if (lacking.length === 0) {
    const why = `its ${kind} image store can do all of this, and nothing has to be started`;
    return { builder, isNew: false, why, engine };
  }
  const why = `the engine’s ${kind} image store cannot ${lacking.join(', nor ')}`;
  return { ...planned(request, 'docker-container', why), engine };
}

/** A builder that is yet to be made. buildx gives nodes without a name the builder's and a number. */
function planned(request: BuilderRequest, driver: Driver, why: string): Choice {
  const { name, nodes } = request;
  const driverOpts = nodes.flatMap((node) => node.driverOpts);
  return { builder: ownBuilder({ name, driver, nodes }, driverOpts), isNew: true, why };
}

function lackingOf(
  needs: readonly Need[],
  builder: Builder,
  engine: EngineFacts,
): readonly string[] {
  return needs.filter((need) => !need.isMetBy(builder, engine)).map(({ what }) => what);
}

function isHard({ isWish = false }: Need): boolean {
  return !isWish;
}

function refuseLacking(
  lacking: readonly string[],
  input: 'builder' | 'driver',
  { hasContainerdStore }: EngineFacts,
): void {
  if (lacking.length === 0) return;
  const or = hasContainerdStore ? '' : ', or switch the engine to the containerd image store';
  throw new BadRequest(
    lacking.map((what) => ({
      input,
      message: `this builder is the engine’s own: it cannot ${what}`,
      fix: `Leave \`${input}\` out, so that one is made that can${or}.`,
    })),
  );
}
