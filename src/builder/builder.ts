/** One machine of a builder. */
export interface BuilderNode {
  readonly name: string;
  /** An address or a docker context. */
  readonly endpoint: string;
  /** Canonical; empty: what the node says itself when it is asked. */
  readonly platforms: readonly string[];
}

/** A builder, and what it can do. */
export interface Builder {
  /** `''` = the default one of the docker context. */
  readonly name: string;
  /** `docker`, `docker-container`, `kubernetes`, `remote`, … */
  readonly driver: string;
  /** Of the driver `docker` always none: the engine. */
  readonly nodes: readonly BuilderNode[];
  /** Pushes an image without a tag. The `docker` driver refuses to; all others can. */
  readonly pushesByDigest: boolean;
  /** Exports an OCI layout. The `docker` driver can only with the containerd image store; all others can. */
  readonly exportsLayout: boolean;
  /** Registries on this machine’s loopback interface are the same as ours. */
  readonly sharesLoopback: boolean;
}

/** A builder of the engine itself. */
export function engineBuilder(name: string, hasContainerdStore: boolean): Builder {
  return {
    name,
    driver: 'docker',
    nodes: [],
    pushesByDigest: false,
    exportsLayout: hasContainerdStore,
    sharesLoopback: true,
  };
}

/** A builder of any other driver. `driverOpts` are those of its nodes. */
export function ownBuilder(
  { name, driver, nodes }: Pick<Builder, 'name' | 'driver' | 'nodes'>,
  driverOpts: readonly string[],
): Builder {
  return {
    name,
    driver,
    nodes,
    pushesByDigest: true,
    exportsLayout: true,
    sharesLoopback: driver === 'docker-container' && driverOpts.includes('network=host'),
  };
}

/**
 * Whether each platform has to be built by itself. Over several nodes buildx exports no layout, and what it pushes by digest it gives
 * the tag `latest` as well.
 */
export function buildsApart({ nodes }: Builder, platforms: readonly string[]): boolean {
  return nodes.length > 1 && platforms.length > 1;
}
