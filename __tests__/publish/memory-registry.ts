import { createHash } from 'node:crypto';
import { type Manifest, type Registry, RegistryError } from '../../src/oci/index.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';

/** An image that says which commit and version it is of. */
export function imageOf(version: string, revision = ''): Manifest {
  return indexOf([], { version, revision });
}

/** One of several builds of the same image: their attestations differ. */
export function buildOf(version: string, attestation: string): Manifest {
  const described = {
    digest: attestation,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  };
  return indexOf([{ digest: version }, described], { version });
}

function indexOf(
  manifests: readonly object[],
  { version, revision = '' }: { readonly version: string; readonly revision?: string },
): Manifest {
  const annotations = {
    ...(version && { 'org.opencontainers.image.version': version }),
    ...(revision && { 'org.opencontainers.image.revision': revision }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify({ manifests, annotations }));
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { descriptor: { mediaType: INDEX, digest, size: bytes.length }, bytes };
}

/** What happens between the requests of the run under test: other runs, time, faults. */
export interface Events {
  /** Called before each request: `PUT latest`, `HEAD main`, `GET 1.3.0`, `LIST`. */
  before?(request: string, registry: MemoryRegistry): void | Promise<void>;
}

/** One repository in memory; every request is written down. */
export interface MemoryRegistry extends Registry {
  readonly tags: Map<string, string>;
  readonly requests: string[];
  /** Names that the list holds although nothing answers there. */
  readonly listedOnly: Set<string>;
  /** What another run does: no request of ours. */
  put(tag: string, manifest: Manifest): void;
  /** The version that a tag's image says it is. */
  versionAt(tag: string): string | undefined;
}

export function createMemoryRegistry(events: Events = {}): MemoryRegistry {
  const tags = new Map<string, string>();
  const manifests = new Map<string, Manifest>();
  const requests: string[] = [];
  const listedOnly = new Set<string>();
  const find = (reference: string) => manifests.get(tags.get(reference) ?? reference);
  const ask = async (request: string) => {
    requests.push(request);
    await events.before?.(request, registry);
  };
  const refuse = (): never => {
    throw new RegistryError({ kind: 'bad-answer', host: 'memory', message: 'not in this test' });
  };
  const registry: MemoryRegistry = {
    host: 'memory',
    tags,
    requests,
    listedOnly,
    put(tag, manifest) {
      manifests.set(manifest.descriptor.digest, manifest);
      tags.set(tag, manifest.descriptor.digest);
    },
    versionAt(tag) {
      const bytes = find(tag)?.bytes;
      if (!bytes) return undefined;
      const { annotations } = JSON.parse(new TextDecoder().decode(bytes));
      return annotations['org.opencontainers.image.version'];
    },
    async headManifest(_, reference) {
      await ask(`HEAD ${reference}`);
      return find(reference)?.descriptor;
    },
    async getManifest(_, reference) {
      await ask(`GET ${reference}`);
      return find(reference);
    },
    async putManifest(_, reference, manifest) {
      await ask(`PUT ${reference}`);
      registry.put(reference, manifest);
    },
    async listTags() {
      await ask('LIST');
      return { tags: [...tags.keys(), ...listedOnly], complete: true };
    },
    ping: refuse,
    canPush: refuse,
    putTags: refuse,
    deleteManifest: refuse,
    headBlob: refuse,
    getBlob: refuse,
    openBlob: refuse,
    mountBlob: refuse,
    uploadBlob: refuse,
    referrers: refuse,
  };
  return registry;
}
