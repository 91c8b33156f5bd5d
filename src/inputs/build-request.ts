import type { Secret } from '../secret.ts';

/** A secret that `RUN --mount=type=secret` can read. */
export interface BuildSecret {
  readonly id: string;
  readonly from:
    | { readonly kind: 'value'; readonly value: Secret }
    /** A variable of the step's environment. */
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string };
}

/** What `call` asks of the Dockerfile; only `build` makes an image. */
export type Call = 'build' | 'check' | 'outline' | 'targets';

/** Builds without Docker and without a daemon. Both take the same options. */
export type EngineName = 'buildah' | 'podman';

/** A cache that is to be chosen. */
export interface CacheWish {
  /** `''`: GitHub’s, on a runner that begins without layers. `auto`: GitHub’s, else tags beside the image. */
  readonly where: '' | 'gha' | 'auto' | 'registry' | 'off';
  /** Tells caches of one repository apart; `''`: the image, the Dockerfile and the target do. */
  readonly scope: string;
  /** Of which stages layers are kept: the last one, or all. */
  readonly mode: 'min' | 'max';
}

/** What is to be built, and how. Lists hold entries as buildx takes them. */
export interface BuildRequest {
  readonly context: string;
  /** `''` = `Dockerfile` in the context. */
  readonly file: string;
  /** `KEY=value`, or `KEY` for the variable of that name. */
  readonly buildArgs: readonly string[];
  /** `name=path`, or an address in place of the path. */
  readonly contexts: readonly string[];
  readonly target: string;
  readonly platforms: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  /** Stages. */
  readonly noCacheFilters: readonly string[];
  readonly secrets: readonly BuildSecret[];
  readonly ssh: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** Entitlements. */
  readonly allow: readonly string[];
  /** `name:address`. */
  readonly addHosts: readonly string[];
  readonly network: string;
  readonly shmSize: string;
  readonly ulimits: readonly string[];
  readonly cgroupParent: string;
  /** `''` = the default of buildx; `true`, `false`, or attributes. */
  readonly provenance: string;
  readonly sbom: string;
  readonly attests: readonly string[];
  /** Beside what publishing needs. */
  readonly outputs: readonly string[];
  readonly call: Call;
  readonly engine: 'docker' | EngineName;
  /** Whether the image says it was created when its commit was. */
  readonly isReproducible: boolean;
  /** Whether the Git context of a pull request is its head, not the test merge. */
  readonly isHeadWanted: boolean;
  /** Whether findings of build checks become annotations. */
  readonly isAnnotating: boolean;
  readonly cache: CacheWish;
  readonly builder: string;
  readonly load: boolean;
}
