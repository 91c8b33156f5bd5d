import { combineErrors, type PublishError, toPublishError } from '../errors.ts';
import type { Require } from '../inputs/request.ts';
import type { Session } from '../login/session.ts';
import type { Destination } from '../plan/plan.ts';
import { explain } from '../registries/explain.ts';

/** A destination that is given up, and why. */
export interface Failure {
  readonly destination: Destination;
  readonly error: PublishError;
}

/** What a step gave for the destinations that are still in. */
export interface Attempt<T> {
  readonly done: ReadonlyMap<Destination, T>;
  /** Of this step and of those before. */
  readonly failures: readonly Failure[];
}

/** What every step needs to go on without those that failed. */
export interface AttemptPolicy {
  readonly require: Require;
  /** The destination that `primary` means. */
  readonly primary: Destination | undefined;
  readonly session: Session;
}

/** One step, for what the step before has left. */
export interface Step<T> {
  /** For messages, before the destination's name. */
  readonly doing: string;
  readonly remaining: Attempt<T>;
}

export const DOING = 'Publishing to';

export function nextStep<T>(doing: string, remaining: Attempt<T>): Step<T> {
  return { doing, remaining };
}

/** Destinations of which nothing is known yet. */
export function firstStep(doing: string, destinations: readonly Destination[]): Step<undefined> {
  const done = new Map(destinations.map((destination) => [destination, undefined]));
  return { doing, remaining: { done, failures: [] } };
}

/**
 * Does one step for every destination at once. One that fails does not stop the others; the step as a whole fails where too few
 * are left for the policy, with all errors in one.
 */
export async function attempt<T, R>(
  { doing, remaining }: Step<T>,
  policy: AttemptPolicy,
  work: (destination: Destination, before: T) => Promise<R>,
): Promise<Attempt<R>> {
  const done = new Map<Destination, R>();
  const failures = [...remaining.failures];
  await Promise.all(
    Array.from(remaining.done, async ([destination, before]) => {
      try {
        done.set(destination, await work(destination, before));
      } catch (error) {
        failures.push({ destination, error: describe(error, { doing, destination }, policy) });
      }
    }),
  );
  if (failures.length > 0 && !isEnough(policy, done, failures)) {
    throw combineErrors(failures.map(({ error }) => error));
  }
  // In the order of the plan, whoever was first.
  const inOrder = Array.from(remaining.done.keys()).flatMap((destination) =>
    done.has(destination) ? [[destination, done.get(destination) as R] as const] : [],
  );
  return { done: new Map(inOrder), failures };
}

function describe(
  error: unknown,
  { doing, destination }: { readonly doing: string; readonly destination: Destination },
  { session }: AttemptPolicy,
): PublishError {
  const { registry, repository, name } = destination;
  const { username } = session.identity(registry);
  const target = { registry, repository, ...(username !== undefined && { username }) };
  return toPublishError(explain(error, `${doing} ${name}`, target));
}

function isEnough(
  { require, primary }: AttemptPolicy,
  done: ReadonlyMap<Destination, unknown>,
  failed: readonly Failure[],
): boolean {
  // A defect of ours or a cancellation is no matter of one destination.
  const isGeneral = failed.some(({ error }) => ['INTERNAL', 'CANCELLED'].includes(error.code));
  if (isGeneral || require === 'all' || done.size === 0) return false;
  return require === 'any' || failed.every(({ destination }) => destination !== primary);
}
