/** Releases as they may come: a backport and a prerelease after a newer major version. */
export const RELEASES = ['1.2.0', '2.0.0', '1.2.1', '2.1.0-rc.1', '1.3.0'] as const;

/** Tag -> version after all of them. */
export const FINAL_TAGS = {
  '1': '1.3.0',
  '1.2': '1.2.1',
  '1.2.0': '1.2.0',
  '1.2.1': '1.2.1',
  '1.3': '1.3.0',
  '1.3.0': '1.3.0',
  '2': '2.0.0',
  '2.0': '2.0.0',
  '2.0.0': '2.0.0',
  '2.1.0-rc.1': '2.1.0-rc.1',
  latest: '2.0.0',
} as const;
