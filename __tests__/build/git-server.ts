import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { listen } from '../registry/listen.ts';

/** A Git server of one folder of repositories, for who has the token alone. */
export interface GitServer extends AsyncDisposable {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Requests that were served. */
  readonly served: readonly string[];
}

/** Git's own HTTP backend behind a check of the token, as GitHub takes it: any user name, the token as the password. */
export async function startGitServer(folder: string, token: string): Promise<GitServer> {
  const backend = join(execFileSync('git', ['--exec-path']).toString().trim(), 'git-http-backend');
  const served: string[] = [];
  const { host, [Symbol.asyncDispose]: close } = await listen((request, response) => {
    const [, basic = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (!Buffer.from(basic, 'base64').toString().endsWith(`:${token}`)) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    served.push(request.url ?? '');
    const child = spawn(backend, [], { env: environmentOf(request, folder) });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('close', () => {
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf('\r\n\r\n');
      for (const line of answer.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(': ');
        if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
        else response.setHeader(name, value);
      }
      response.end(answer.subarray(end + 4));
    });
  });
  return { host, served, [Symbol.asyncDispose]: close };
}

/** https://git-scm.com/docs/git-http-backend */
function environmentOf({ url = '', method, headers }: IncomingMessage, folder: string) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    PATH: process.env.PATH,
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
    GIT_CONFIG_VALUE_0: 'true',
    GIT_CONFIG_KEY_1: 'safe.directory',
    GIT_CONFIG_VALUE_1: '*',
    PATH_INFO: pathname,
    QUERY_STRING: searchParams.toString(),
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers['content-type'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: headers['git-protocol']?.toString(),
  };
}
