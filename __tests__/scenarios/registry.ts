import { type Distribution, startHtpasswdRegistry } from '../registry/distribution.ts';
import { type ProxyOptions, startRecordingProxy } from '../registry/recording-proxy.ts';
import { removeImages } from './docker.ts';

/** Has characters that URLs, JSON and shells treat in ways of their own. */
export const PASSWORD = 'S/w+rd%26 fish"ö';
export const LOGIN = { username: 'ada', password: PASSWORD } as const;
/** For the search for leaks. */
export const SECRETS = [{ value: PASSWORD, username: 'ada' }] as const;
/** For transcripts. */
export const STANDS = {
  [PASSWORD]: '<password>',
  [Buffer.from(`ada:${PASSWORD}`).toString('base64')]: '<user and password in base64>',
} as const;

export interface TestRegistry extends AsyncDisposable {
  /** Asks the registry itself, without a proxy that would write it down. */
  readonly reader: { readonly host: string; readonly username: string; readonly password: string };
  /**
   * An address of its own, where requests are written down, and can be answered or sent to another server: `detour`
   * gives its host. Its images are removed from the engine.
   */
  proxy(
    intercept?: ProxyOptions['intercept'],
    detour?: (url: string, method: string) => string | undefined,
  ): ReturnType<typeof startRecordingProxy>;
}

/** One registry for the scenarios of a file; each has a proxy of its own before it. */
export async function startTestRegistry(): Promise<TestRegistry> {
  const registry: Distribution = await startHtpasswdRegistry({ ada: PASSWORD });
  return {
    reader: { host: registry.host, ...LOGIN },
    async proxy(intercept, detour) {
      const upstream = (url: string, method: string) => detour?.(url, method) ?? registry.host;
      const proxy = await startRecordingProxy({ upstream, intercept });
      const dispose = async () => {
        await proxy[Symbol.asyncDispose]();
        await removeImages(proxy.host);
      };
      return { host: proxy.host, requests: proxy.requests, [Symbol.asyncDispose]: dispose };
    },
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  };
}
