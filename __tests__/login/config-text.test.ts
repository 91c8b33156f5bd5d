import { editConfigText } from '../../src/login/config-text.ts';
import { withEntry, withoutEntry } from '../../src/login/docker-config.ts';

const ENTRY = { auth: 'bmV3' };
const add = (text: string, key = 'ghcr.io') =>
  editConfigText(text, (config) => withEntry(config, key, ENTRY));

describe('a login is added', () => {
  it.each([
    ['an empty file', '', '{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "bmV3"\n\t\t}\n\t}\n}'],
    [
      'an empty object, by docker’s tabs',
      '{}',
      '{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "bmV3"\n\t\t}\n\t}\n}',
    ],
    [
      'an empty object and a line end',
      '{ }\n',
      '{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "bmV3"\n\t\t}\n\t}\n}\n',
    ],
    ['a text on one line', '{"auths":{}}', '{"auths":{"ghcr.io":{"auth":"bmV3"}}}'],
    [
      'two spaces and a line end',
      '{\n  "auths": {}\n}\n',
      '{\n  "auths": {\n    "ghcr.io": {\n      "auth": "bmV3"\n    }\n  }\n}\n',
    ],
    [
      'CRLF',
      '{\r\n  "psFormat": "x"\r\n}\r\n',
      '{\r\n  "psFormat": "x",\r\n  "auths": {\r\n    "ghcr.io": {\r\n      "auth": "bmV3"\r\n    }\r\n  }\r\n}\r\n',
    ],
    [
      'other keys, which keep their order',
      '{"zeta":1,"auths":{"z.io":{"auth":"eg=="},"a.io":{}},"proxies":{"default":{"httpProxy":"http://p"}},"alpha":[1,2]}',
      '{"zeta":1,"auths":{"z.io":{"auth":"eg=="},"a.io":{},"ghcr.io":{"auth":"bmV3"}},"proxies":{"default":{"httpProxy":"http://p"}},"alpha":[1,2]}',
    ],
    [
      'an entry that is there, which keeps its place and loses its identity token',
      '{"auths":{"ghcr.io":{"auth":"b2xk","identitytoken":"t"},"z.io":{}}}',
      '{"auths":{"ghcr.io":{"auth":"bmV3"},"z.io":{}}}',
    ],
    [
      'an unknown key that JavaScript treats specially',
      '{"__proto__":{"a":1},"auths":{}}',
      '{"__proto__":{"a":1},"auths":{"ghcr.io":{"auth":"bmV3"}}}',
    ],
  ])('to %s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });
});

it.each([
  '{\n\t"auths": {\n\t\t"a.io": {\n\t\t\t"auth": "eA=="\n\t\t}\n\t},\n\t"credsStore": "pass"\n}',
  '{"auths":{"a.io":{"auth":"eA=="}}}\n',
  '{\n    "HttpHeaders": {\n        "X": "y"\n    },\n    "auths": {}\n}\n\n',
])('adding and removing an entry gives the same bytes: %j', (text) => {
  expect(editConfigText(add(text), (config) => withoutEntry(config, 'ghcr.io'))).toBe(text);
});

it('leaves a text alone that is not changed, however it is written', () => {
  const text = '{ "auths" : { } ,\n "x":1.0 }';
  expect(editConfigText(text, (config) => config)).toBe(text);
});
