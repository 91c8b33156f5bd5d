import type { PublishRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import { registryMeantBy } from '../registries/index.ts';
import type { RunFacts } from '../tagging/index.ts';
import { isBound, isFor } from './auth.ts';
import type { Plan } from './plan.ts';

/** What is needed to publish, beyond what a plan alone needs. Everything missing goes into `problems`. */
export function checkPublishable(
  { plan, request, facts }: { plan: Plan; request: PublishRequest; facts: RunFacts },
  problems: Problems,
): void {
  if (!request.push) return;
  checkFork(request, facts, problems);
  if (!plan.publish) return;
  checkHosts(plan, problems);
  checkRegistries(plan, request, problems);
  // An input that could not be read is not missing as well.
  if (problems.list.some(({ input }) => NAMING.has(input))) return;
  if (plan.destinations.length === 0) {
    if (plan.archive !== '') return;
    problems.add({
      input: 'images',
      message: 'there is nothing to publish to',
      fix: 'Name at least one repository, for example `ghcr.io/acme/app`, set `archive` to write a file, or `push: false` to build only.',
    });
  } else if (
    plan.digests === '' &&
    plan.destinations.some((destination) => destination.tags.length === 0)
  ) {
    problems.add({
      input: 'tags',
      message: ['no tag for this run', ...reasons(plan)].join('; '),
      fix: 'Add a rule that fits it, for example `type=sha`.',
    });
  }
}

/** Why each rule gave none, and what is odd about them: a plan that is refused does not get to say its warnings. */
function reasons({ tagging }: Plan): readonly string[] {
  return tagging.warnings.map((warning) => warning.replace(/^no tag: /, ''));
}

const NAMING: ReadonlySet<string> = new Set(['images', 'tags', 'flavor']);

function checkFork(request: PublishRequest, { untrusted }: RunFacts, problems: Problems): void {
  if (untrusted?.reason !== 'fork-privileged' || request.allowForkPush) return;
  problems.add({
    input: 'push',
    message: untrusted.explanation,
    fix: 'Publish from a workflow on `push`, set `push: false`, or, if this workflow never runs the fork’s code, `allow-fork-push: true`.',
  });
}

/** Hosts of a vendor that are beside its registries. */
function checkHosts({ destinations }: Plan, problems: Problems): void {
  for (const { registry, repository } of destinations) {
    const meant = registryMeantBy(registry);
    if (meant === undefined) continue;
    problems.add({
      input: 'images',
      message: `${registry} is not a registry: layers alone are fetched there`,
      fix: `Write \`${meant}/${repository}\`.`,
    });
  }
}

/** A login without a registry must not be sent to registries that nobody meant, nor lie idle. */
function checkRegistries(plan: Plan, { logins }: PublishRequest, problems: Problems): void {
  const registries = [...new Set(plan.destinations.map((destination) => destination.registry))];
  const login = logins.find(({ registry }) => registry === undefined);
  if (registries.length === 0 || !login) return;
  const meant = registries.filter((registry) => isFor(login, registry));
  const named = meant.filter((host) => logins.some(({ registry }) => registry === host));
  if (meant.length === 0) {
    problems.add({
      input: 'images',
      message: `the login by OIDC that is set does not log in to ${registries.join(', ')}`,
      fix: 'Correct the host in `images`, or remove the inputs of that login. For several registries, use `registry-auth`.',
    });
  } else if (meant.length > 1 && !isBound(login)) {
    const what = login.how === 'keyless' ? `\`${login.input}\`` : '`username` and `password`';
    problems.add({
      input: 'registry',
      message: `${what} could belong to any of ${meant.join(', ')}`,
      fix: 'Name the registry they belong to; use `registry-auth` for several.',
    });
  } else if (named.length === meant.length) {
    problems.add({
      input: 'registry-auth',
      message: `${named.join(', ')} has two logins`,
      fix: 'Keep one of them: `username` and `password`, or the entry in `registry-auth`.',
    });
  }
}
