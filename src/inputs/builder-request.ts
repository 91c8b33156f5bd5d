/** How builders run. https://docs.docker.com/build/builders/drivers/ */
export type Driver = 'docker' | 'docker-container' | 'remote' | 'kubernetes' | 'cloud';

/** One machine of a builder. */
export interface NodeRequest {
  /** `''`: buildx finds one. */
  readonly name: string;
  /** An address or a docker context; `''`: the engine in use. */
  readonly endpoint: string;
  /** `key=value` each. */
  readonly driverOpts: readonly string[];
  readonly buildkitdFlags: string;
  /** Canonical; empty: what the node says itself. */
  readonly platforms: readonly string[];
}

/** What was said about the builder. */
export interface BuilderRequest {
  /** Name of one that exists; `''`: chosen. */
  readonly existing: string;
  /** `auto`: whatever can do the plan. */
  readonly driver: Driver | 'auto';
  /** Name of one to be made, or used if it exists; `''`: a random one. */
  readonly name: string;
  /** Of one to be made; the first always is. */
  readonly nodes: readonly [NodeRequest, ...NodeRequest[]];
  /** Path of a TOML file; `''`: none. */
  readonly configPath: string;
  /** TOML; `''`: none. */
  readonly config: string;
  /** Later steps find it as the current builder. */
  readonly use: boolean;
  /** Whether it outlives this run. */
  readonly isKept: boolean;
  readonly keepState: boolean;
  /** `v1.2.3`, `latest`, or `''` for whichever there is. */
  readonly buildxVersion: string;
  readonly emulation: 'auto' | 'off';
  readonly qemuImage: string;
}
