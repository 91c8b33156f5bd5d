import type { Environment } from '../../ports.ts';

/** Never behind a proxy: this machine, and what the clouds tell their own machines about themselves. */
const DIRECT = [
  ...['localhost', '::1', '[::1]', '127.0.0.1-127.255.255.255'],
  ...['169.254.169.254', '169.254.170.2', '169.254.170.23', 'fd00:ec2::23', '[fd00:ec2::23]'],
  'metadata.google.internal',
].join(',');

/**
 * The proxy variables for Node's agents, or `undefined` where there are none. The lower-case name wins, as for curl.
 * https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
export function proxyEnvironment(env: Environment): Record<string, string> | undefined {
  const http = env.http_proxy || env.HTTP_PROXY;
  const https = env.https_proxy || env.HTTPS_PROXY;
  if (!http && !https) return undefined;
  const without = env.no_proxy || env.NO_PROXY;
  return {
    ...(http && { http_proxy: http }),
    ...(https && { https_proxy: https }),
    no_proxy: without ? `${without},${DIRECT}` : DIRECT,
  };
}
