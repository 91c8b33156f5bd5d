/** One job of a fan-out: what it builds, and where. */
export interface MatrixRow {
  /** `linux/arm64`. */
  readonly platform: string;
  /** For `runs-on`. */
  readonly runner: string;
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

/** A job for each platform, on the runner that was named for it, else on one that runs it natively where there is one. */
export function matrixOf(
  platforms: readonly string[],
  runners: ReadonlyMap<string, string>,
): readonly MatrixRow[] {
  const wanted = platforms.length > 0 ? platforms : ['linux/amd64'];
  return wanted.map((platform) => ({
    platform,
    runner: runners.get(platform) ?? NATIVE[platform] ?? DEFAULT_RUNNER,
    name: platform.replaceAll('/', '-'),
  }));
}
