import type { Clock, Ports } from '../../ports.ts';
import { factNeeds, type RunFacts } from '../../tagging/index.ts';
import { findCheckout } from '../git/checkout.ts';
import { readTagNames } from '../git/refs.ts';
import { sourceDateEpoch } from '../source-date-epoch.ts';
import type { CiRun } from './ci.ts';
import { completeFromCheckout } from './complete.ts';
import { detectCi } from './detect.ts';

/** What the facts of a run are read with. */
export interface CiFactsRequest {
  /** Inputs as typed: facts that none of them looks at are not looked for. */
  readonly raw: Readonly<Record<string, string | undefined>>;
  readonly ports: Pick<Ports, 'env' | 'exec'> & { readonly clock: Pick<Clock, 'now'> };
  /** Where the checkout may be; the working directory unless told otherwise. */
  readonly directory?: string;
}

/** A laptop's environment. */
const NOTHING: CiRun = {
  event: '',
  on: { kind: 'none' },
  sha: '',
  repository: {},
  buildNumber: '',
  runId: '',
  runAttempt: '',
};

/**
 * The facts of a run on any CI system but GitHub Actions, or on a laptop: from the environment, then from the checkout.
 * Sends no request; whatever fails makes a fact unknown and is never an error.
 */
export async function readCiFacts({ raw, ports, directory }: CiFactsRequest): Promise<RunFacts> {
  const system = detectCi(ports.env);
  const asksForGit = raw['meta-context']?.trim() === 'git';
  const environment = system?.read(ports.env) ?? NOTHING;
  const said = asksForGit ? withoutPlace(environment) : environment;
  const epoch = sourceDateEpoch(ports.env);
  const needs = factNeeds(raw);
  const checkout = await findCheckout(directory ?? process.cwd());
  const run = checkout
    ? await completeFromCheckout(said, {
        checkout,
        git: ports,
        needsCommitTime: needs.commitTime || epoch.time === undefined,
      })
    : said;
  const { on, repository, headBranch, ...facts } = run;
  const isOnDefaultBranch = on.kind === 'branch' && on.name === repository.defaultBranch;
  const gitTags =
    checkout && needs.gitTags && isOnDefaultBranch
      ? await readTagNames(checkout, ports)
      : undefined;
  const noCheckout = asksForGit && !checkout ? NO_CHECKOUT : undefined;
  return {
    ...facts,
    ci: system?.id ?? 'git',
    on,
    repository,
    baseRef: on.kind === 'pull-request' ? (on.base ?? '') : '',
    ...(epoch.time !== undefined && { sourceDateEpoch: epoch.time }),
    now: ports.clock.now(),
    releaseIsPrerelease: run.releaseIsPrerelease ?? false,
    ...(gitTags && { gitTags }),
    notices: system || checkout ? [] : [NOWHERE],
    warnings: [epoch.warning, noCheckout].filter((each) => each !== undefined),
  };
}

/** Of a run that is to be described by the checkout alone. */
function withoutPlace({ headBranch, ...said }: CiRun): CiRun {
  return { ...said, on: NOTHING.on, sha: NOTHING.sha };
}

const NOWHERE =
  'no CI system is recognised and no git checkout is here, so branch, tag and commit are unknown';

const NO_CHECKOUT = 'meta-context is git, but there is no git checkout here';
