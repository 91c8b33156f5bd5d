/** The parts of a PEP 440 version. Numbers stay texts, without leading zeros: they have no upper bound. */
export interface Pep440Version {
  /** The normal form: `1!2.0rc1.post2.dev3+local.4`. */
  readonly version: string;
  readonly epoch: string;
  /** `['1', '2', '3']`; at least one. */
  readonly release: readonly string[];
  /** `a`, `b` or `rc`, and its number. */
  readonly pre?: { readonly letter: 'a' | 'b' | 'rc'; readonly number: string };
  readonly post?: string;
  readonly dev?: string;
  /** `abc.5`, or empty. */
  readonly local: string;
}

// https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions
const GRAMMAR = new RegExp(
  [
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<letter>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<number>\\d+)?)?',
    '(?<post>-(?<implicit>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<explicit>\\d+)?)?',
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>\\d+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
);

/** Spellings of the pre-release letters. */
const LETTERS = {
  alpha: 'a',
  a: 'a',
  beta: 'b',
  b: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
  rc: 'rc',
} as const;

/** Reads a version in any spelling that PEP 440 allows; `undefined` for anything else. */
export function parsePep440(text: string): Pep440Version | undefined {
  const groups = GRAMMAR.exec(text.trim().toLowerCase())?.groups;
  if (!groups) return undefined;
  const letter = groups.letter as keyof typeof LETTERS | undefined;
  const parts = {
    epoch: plain(groups.epoch),
    release: (groups.release ?? '').split('.').map(plain),
    ...(letter && { pre: { letter: LETTERS[letter], number: plain(groups.number) } }),
    ...(groups.post && { post: plain(groups.implicit ?? groups.explicit) }),
    ...(groups.dev && { dev: plain(groups.devNumber) }),
    local: (groups.local ?? '').split(/[-_.]/).map(plainIfNumber).join('.'),
  };
  return { ...parts, version: normalForm(parts) };
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization */
function normalForm(parts: Omit<Pep440Version, 'version'>): string {
  const { epoch, release, pre, post, dev, local } = parts;
  return [
    epoch === '0' ? '' : `${epoch}!`,
    release.join('.'),
    pre ? `${pre.letter}${pre.number}` : '',
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local && `+${local}`,
  ].join('');
}

/** A number without leading zeros; an absent one is 0. */
function plain(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}

function plainIfNumber(segment: string): string {
  return /^\d+$/.test(segment) ? plain(segment) : segment;
}
