import {
  computeTags,
  type RunFacts,
  type TaggingRequest,
  type TaggingResult,
} from '../../src/tagging/index.ts';

/** A push to the default branch of acme/app. */
export const FACTS: RunFacts = {
  ci: 'github',
  event: 'push',
  on: { kind: 'branch', name: 'main' },
  sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
  baseRef: '',
  repository: {
    name: 'app',
    url: 'https://github.com/acme/app',
    description: '',
    license: 'MIT',
    defaultBranch: 'main',
  },
  commitTime: Date.parse('2024-03-05T06:08:09Z'),
  now: Date.parse('2024-03-06T00:30:00Z'),
  releaseIsPrerelease: false,
  buildNumber: '567',
  runId: '1',
  runAttempt: '1',
  notices: [],
};

/** The default rules for one image. */
export const REQUEST: TaggingRequest = {
  images: 'acme/app',
  tags: '',
  flavor: '',
  labels: '',
  annotations: '',
  annotationLevels: '',
  shortShaLength: 7,
  environment: '',
  platforms: [],
};

/** Computes tags for a request and facts that differ from the ones above. */
export function run(
  request: Partial<TaggingRequest>,
  facts: Partial<RunFacts> = {},
): TaggingResult {
  return computeTags({ ...REQUEST, ...request }, { ...FACTS, ...facts });
}

/** Facts of a run on a git tag. */
export function onTag(name: string): Partial<RunFacts> {
  return { on: { kind: 'tag', name } };
}

/** Facts of a run on a branch. */
export function onBranch(name: string): Partial<RunFacts> {
  return { on: { kind: 'branch', name } };
}
