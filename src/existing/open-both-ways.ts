import { parseSource } from '../image/index.ts';
import type { PublishRequest } from '../inputs/request.ts';
import { openSession, type Session } from '../login/session.ts';
import { loginFor } from '../plan/auth.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';

/** What a session is opened for. */
export interface SessionNeeds {
  readonly request: PublishRequest;
  readonly plan: Pick<Plan, 'destinations' | 'publish'>;
  /** A private directory of this run. */
  readonly directory: string;
}

/** The session for where the image comes from and where it goes. */
export function openBothWays(
  { request, plan, directory }: SessionNeeds,
  ports: Ports,
): Promise<Session> {
  const targets = new Set(plan.publish ? plan.destinations.map(({ registry }) => registry) : []);
  return openSession(
    {
      registries: [...new Set([...originsOf(request.from), ...targets])],
      // A login without a registry is for where the image goes, not for where it comes from.
      loginFor: (registry) =>
        targets.has(registry)
          ? loginFor(registry, request)
          : request.logins.find((login) => login.registry === registry),
      asked: request,
      directory,
    },
    ports,
  );
}

/** The registries that the image may come from. */
function originsOf(from: string): readonly string[] {
  return from.split('\n').flatMap((each) => {
    const source = parseSource(each);
    const registry = 'reference' in source ? source.reference?.registry : undefined;
    return registry === undefined ? [] : [registry];
  });
}
