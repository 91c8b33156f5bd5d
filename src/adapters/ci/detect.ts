import type { Environment } from '../../ports.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { buildkite } from './buildkite.ts';
import type { CiSystem } from './ci.ts';
import { circleci } from './circleci.ts';
import { drone } from './drone.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';
import { travis } from './travis.ts';
import { woodpecker } from './woodpecker.ts';

/** Jenkins last: its variables have common names, and agents of others run on its machines. */
const SYSTEMS: readonly CiSystem[] = [
  gitlab,
  circleci,
  buildkite,
  azure,
  bitbucket,
  woodpecker,
  drone,
  travis,
  jenkins,
];

/** The CI system that set this environment, GitHub Actions apart; `undefined` on a laptop. */
export function detectCi(env: Environment): CiSystem | undefined {
  return SYSTEMS.find((system) => system.isHere(env));
}
