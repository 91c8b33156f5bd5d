import { resolve } from 'node:path';
import type { BuilderRequest, NodeRequest } from '../inputs/builder-request.ts';
import type { Environment, Ports } from '../ports.ts';

/** Variables of docker/setup-buildx-action: `BUILDER_NODE_0_AUTH_TLS_KEY`, PEM text; 0 is the first node. */
const PARTS = { CACERT: 'cacert', CERT: 'cert', KEY: 'key' } as const;
const VARIABLE = /^BUILDER_NODE_\d+_AUTH_TLS_(?:CACERT|CERT|KEY)$/;

/** The environment for children: the keys are for the builder alone, by file. */
export function withoutCertificates(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !VARIABLE.test(name)));
}

/** https://docs.docker.com/build/builders/drivers/remote/ */
const FILE_OPTION = /^(?<option>cacert|cert|key)=(?<path>.+)$/;

/** Files in driver options: ours are relative to the working directory, buildx wants absolute ones. */
export function withAbsolutePaths(nodes: BuilderRequest['nodes']): BuilderRequest['nodes'] {
  const [first, ...others] = nodes.map((node) => ({
    ...node,
    driverOpts: node.driverOpts.map((text) => {
      const { option, path } = FILE_OPTION.exec(text)?.groups ?? {};
      return option && path ? `${option}=${resolve(path)}` : text;
    }),
  }));
  return [first as NodeRequest, ...others];
}

/**
 * Writes certificates and keys that were given as text to files of mode 0600 in a private directory, and names them in the nodes'
 * driver options.
 */
export async function withCertificates(
  nodes: BuilderRequest['nodes'],
  directory: string,
  { env, files, mask }: Pick<Ports, 'env' | 'files' | 'mask'>,
): Promise<BuilderRequest['nodes']> {
  const [first, ...others] = await Promise.all(
    nodes.map(async (node, at): Promise<NodeRequest> => {
      const given = Object.entries(PARTS).flatMap(([part, option]) => {
        const text = env[`BUILDER_NODE_${at}_AUTH_TLS_${part}`];
        if (text && part === 'KEY') mask(text);
        return text ? [{ text, option, path: `${directory}/node-${at}-${option}.pem` }] : [];
      });
      await Promise.all(given.map(({ path, text }) => files.writeText(path, `${text.trim()}\n`)));
      const options = given.map(({ option, path }) => `${option}=${path}`);
      return { ...node, driverOpts: [...node.driverOpts, ...options] };
    }),
  );
  return [first as NodeRequest, ...others];
}
