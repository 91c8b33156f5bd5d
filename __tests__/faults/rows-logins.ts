import { answer, expireTokens, refuse, withHeaders } from './faults.ts';
import { always, KINDS, PATHS, type Row } from './row.ts';

const EVIL = 'no\u001b[2J\r\n::error::boo\n##[error]boo ::warning::boo ##[set-env name=X]y';

/** Tokens end, and registries say no. */
export const LOGINS: readonly Row[] = [
  {
    name: 'token expired between two blobs',
    rules: always({ ...KINDS['PUT of a blob'], from: 2, fault: expireTokens() }),
    ends: 'survived',
  },
  {
    name: 'token expired before the manifests',
    rules: always({ ...KINDS['PUT of a manifest'], fault: expireTokens() }),
    ends: 'survived',
  },
  {
    name: 'token expired before the tags',
    rules: always({ ...KINDS['PUT of a tag'], fault: expireTokens() }),
    ends: 'survived',
  },
  {
    name: 'every token is refused for the manifests',
    rules: always({
      ...KINDS['PUT of a manifest'],
      fault: (exchange) => expireTokens()(exchange),
    }),
    ends: /401[\s\S]*write access/,
  },
  {
    name: 'a token answer that is none',
    rules: always({ ...KINDS['GET of a token'], fault: answer(200, '{"token":7}') }),
    ends: /without a token/,
  },
  {
    name: 'a token answer that is a web page',
    rules: always({ ...KINDS['GET of a token'], fault: answer(200, '<html>hello</html>') }),
    ends: /without a token/,
  },
  {
    name: 'a token answer without end',
    rules: always({
      ...KINDS['GET of a token'],
      fault: ({ response }) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
        };
        response.on('drain', more);
        more();
      },
    }),
    ends: /token/,
  },
  {
    name: 'denied, in words for the terminal and the runner',
    rules: always({ ...KINDS['POST of an upload'], fault: refuse(403, 'DENIED', EVIL) }),
    ends: /403 DENIED[\s\S]*write access/,
  },
  {
    name: 'refused, in words for the terminal and the runner',
    rules: always({ ...KINDS['PUT of a manifest'], fault: refuse(400, 'MANIFEST_INVALID', EVIL) }),
    ends: /400 MANIFEST_INVALID/,
  },
  {
    name: 'plain text for the runner instead of JSON',
    rules: always({ ...KINDS['PUT of a manifest'], fault: answer(400, `::warning::x\n${EVIL}`) }),
    ends: /answered 400/,
  },
  {
    name: 'warnings for the runner in a header',
    rules: always({
      path: PATHS.manifest,
      fault: withHeaders({ warning: '299 - "::error::x ##[error]boo"' }),
    }),
    ends: 'survived',
    check: ({ log }) => expect(log.split(' says: ')).toHaveLength(2),
  },
  {
    name: 'codes for the runner',
    rules: always({ ...KINDS['PUT of a tag'], fault: refuse(400, '##[error]', '::error::x') }),
    ends: /answered 400/,
  },
];
