import { repositoryOfRemote } from '../../../src/adapters/git/remote-url.ts';

it.each([
  ['https://github.com/acme/app.git', 'app', 'https://github.com/acme/app'],
  ['https://github.com/acme/app', 'app', 'https://github.com/acme/app'],
  ['https://github.com/acme/app/', 'app', 'https://github.com/acme/app'],
  [
    'https://ci:s3cret@git.example.com:8443/acme/app.git',
    'app',
    'https://git.example.com:8443/acme/app',
  ],
  ['https://git.example.com/acme/app.git?token=s3cret', 'app', 'https://git.example.com/acme/app'],
  ['http://git.internal/acme/app.git', 'app', 'http://git.internal/acme/app'],
  ['git@github.com:acme/app.git', 'app', 'https://github.com/acme/app'],
  ['github.com:acme/app', 'app', 'https://github.com/acme/app'],
  ['git@gitlab.example.com:group/sub/app.git', 'app', 'https://gitlab.example.com/group/sub/app'],
  ['ssh://git@git.example.com:2222/acme/app.git', 'app', 'https://git.example.com/acme/app'],
  ['git+ssh://git@github.com/acme/app.git', 'app', 'https://github.com/acme/app'],
  ['git://github.com/acme/app.git', 'app', 'https://github.com/acme/app'],
  ['work:acme/app.git', 'app', undefined],
  ['/srv/git/app.git', 'app', undefined],
  ['file:///srv/git/app.git/', 'app', undefined],
  ['C:\\git\\app.git', 'app', undefined],
  ['', undefined, undefined],
])('%s', (remote, name, url) => {
  expect(repositoryOfRemote(remote)).toEqual({ ...(name && { name }), ...(url && { url }) });
});
