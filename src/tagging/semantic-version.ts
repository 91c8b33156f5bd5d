/** The parts of a semantic version. Numbers stay texts: they have no upper bound. */
export interface SemanticVersion {
  /** `1.2.3-rc.1`, without build metadata. */
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** `rc.1`, or empty. */
  readonly prerelease: string;
  /** `build.7`, or empty. */
  readonly build: string;
}

// https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string
const NUMBER = '(0|[1-9]\\d*)';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const GRAMMAR = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$`,
);

/** Reads a version of https://semver.org/spec/v2.0.0.html, strictly; `undefined` for anything else, a leading `v` included. */
export function parseSemanticVersion(text: string): SemanticVersion | undefined {
  const [matched, major = '', minor = '', patch = '', prerelease = '', build = ''] =
    GRAMMAR.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const version = `${major}.${minor}.${patch}${prerelease && `-${prerelease}`}`;
  return { version, major, minor, patch, prerelease, build };
}
