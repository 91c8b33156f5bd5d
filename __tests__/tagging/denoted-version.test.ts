import { denotedVersion } from '../../src/tagging/denoted-version.ts';

it.each([
  ['v1.2.3', '1.2.3', 'stable', ''],
  ['V1.2.3-rc.1', '1.2.3-rc.1', 'prerelease', 'rc'],
  ['1.2.3-1', '1.2.3-1', 'prerelease', ''],
  ['v2.0.0-beta67', '2.0.0-beta67', 'prerelease', 'beta'],
  ['1.2.3+build', '1.2.3', 'stable', ''],
  ['api/v1.0.0-rc.2', '1.0.0-rc.2', 'prerelease', 'rc'],
  ['pkg@2.0.0-next.3', '2.0.0-next.3', 'prerelease', 'next'],
  ['my-app-2.0.0-beta.1', '2.0.0-beta.1', 'prerelease', 'beta'],
  ['lib_1.2.3', '1.2.3', 'stable', ''],
  ['1.0.0-2.0.0', '1.0.0-2.0.0', 'prerelease', ''],
  ['1.2.3rc2', '1.2.3rc2', 'prerelease', 'rc'],
  ['1.0.dev4', '1.0.dev4', 'prerelease', 'dev'],
  ['1.0a1.dev4', '1.0a1.dev4', 'prerelease', 'a'],
  ['1.2.post1', '1.2.post1', 'stable', ''],
  ['20200110-RC2', '20200110rc2', 'prerelease', 'rc'],
  ['release/1.4', '1.4', 'stable', ''],
])('%s is %s, %s', (text, full, stability, channel) => {
  expect(denotedVersion(text)).toMatchObject({
    full,
    isPrerelease: stability === 'prerelease',
    channel,
  });
});

it.each(['release1', 'nightly', '', 'release-candidate', '功能'])('"%s" is no version', (text) => {
  expect(denotedVersion(text)).toBeUndefined();
});
