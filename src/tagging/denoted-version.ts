import { parsePep440 } from './pep440.ts';
import { parseSemanticVersion } from './semantic-version.ts';

/** The version that a text such as a git tag stands for. */
export interface DenotedVersion {
  readonly scheme: 'semver' | 'pep440';
  /** The whole version, without build metadata or in normal form. */
  readonly full: string;
  readonly major: string;
  readonly minor: string;
  readonly isPrerelease: boolean;
  /** `rc` of `1.2.3-rc.1`: the letters a prerelease starts with; else empty. */
  readonly channel: string;
}

/** What may stand between a package's name and its version in a git tag. */
const SEPARATORS = /[/@_-]/g;

/**
 * The version in a text, if there is one: a semantic version (`v1.2.3`); one at the text's end (`api/v1.0.0-rc.2`,
 * `pkg@2.0.0-next.3`), the longest such end; a PEP 440 version as its last path segment (`1.2.3rc2`).
 */
export function denotedVersion(text: string): DenotedVersion | undefined {
  return semanticEnd(text) ?? pep440Segment(text);
}

function semanticEnd(text: string): DenotedVersion | undefined {
  const whole = semanticFrom(text, 0);
  if (whole) return whole;
  for (const { index } of text.matchAll(SEPARATORS)) {
    const version = semanticFrom(text, index + 1);
    if (version) return version;
  }
  return undefined;
}

function semanticFrom(text: string, start: number): DenotedVersion | undefined {
  const version = parseSemanticVersion(text.slice(start).replace(/^[vV]/, ''));
  if (!version) return undefined;
  const [channel = ''] = /^[A-Za-z]*/.exec(version.prerelease) ?? [];
  return {
    scheme: 'semver',
    full: version.version,
    major: version.major,
    minor: version.minor,
    isPrerelease: version.prerelease !== '',
    channel,
  };
}

function pep440Segment(text: string): DenotedVersion | undefined {
  const version = parsePep440(text.slice(text.lastIndexOf('/') + 1));
  if (!version) return undefined;
  const [major = '0', minor = '0'] = version.release;
  return {
    scheme: 'pep440',
    full: version.version,
    major,
    minor,
    // A post-release corrects a stable version: it is one.
    isPrerelease: version.pre !== undefined || version.dev !== undefined,
    channel: version.pre?.letter ?? (version.dev === undefined ? '' : 'dev'),
  };
}
