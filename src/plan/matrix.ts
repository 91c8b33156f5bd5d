import type { FanOut, RunnerRule } from '../inputs/runner.ts';

/** One job of a fan-out: what it builds, and where. */
export interface MatrixRow {
  /** `linux/arm64`; all, separated by commas, where one job builds them. */
  readonly platform: string;
  /** For `runs-on`: a label, or several. */
  readonly runner: string | readonly string[];
  /** Fit for the name of an artifact: `linux-arm64`. */
  readonly name: string;
}

/** What no label fits is emulated there. */
const DEFAULT_RUNNER = 'ubuntu-24.04';

/** https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
const NATIVE: Readonly<Record<string, string>> = {
  'linux/amd64': DEFAULT_RUNNER,
  'linux/386': DEFAULT_RUNNER,
  'linux/arm64': 'ubuntu-24.04-arm',
  'linux/arm/v7': 'ubuntu-24.04-arm',
};

/**
 * A job for each platform, on the runner that was named for it (the longest name wins), else on one that runs it natively where
 * there is one.
 */
export function matrixOf(
  platforms: readonly string[],
  { runners, distribute }: FanOut,
): readonly MatrixRow[] {
  const [first = 'linux/amd64', ...others] = platforms;
  if (!distribute && others.length > 0) {
    return [{ platform: platforms.join(','), runner: runnerFor(first, runners), name: 'all' }];
  }
  return [first, ...others].map((platform) => ({
    platform,
    runner: runnerFor(platform, runners),
    name: platform.replaceAll('/', '-'),
  }));
}

function runnerFor(platform: string, rules: readonly RunnerRule[]): MatrixRow['runner'] {
  const fitting = rules
    .filter((rule) => rule.platform === '' || `${platform}/`.startsWith(`${rule.platform}/`))
    .toSorted((a, b) => b.platform.length - a.platform.length);
  const { labels } = fitting[0] ?? {};
  const native = NATIVE[platform] ?? DEFAULT_RUNNER;
  return labels && labels.length > 1 ? labels : (labels?.[0] ?? native);
}
