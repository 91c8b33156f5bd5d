import type { Session } from '../login/session.ts';
import type { Descriptor, Manifest, Registry } from '../oci/index.ts';

/**
 * A session whose registries take nothing: what is written to them is only remembered, and read back from there. So a dry run goes
 * the way of a real one, and ends with what that would do.
 */
export function rehearsed(session: Session): Session {
  const registries = new Map<string, Registry>();
  return {
    ...session,
    registry(host) {
      const known = registries.get(host) ?? rehearse(session.registry(host));
      registries.set(host, known);
      return known;
    },
  };
}

function rehearse(registry: Registry): Registry {
  const manifests = new Map<string, Manifest>();
  const tags = new Map<string, string>();
  const written = (repository: string, reference: string): Manifest | undefined => {
    const digest = tags.get(`${repository}:${reference}`) ?? reference;
    return manifests.get(`${repository}@${digest}`);
  };
  const write = (repository: string, reference: string, manifest: Manifest) => {
    const { digest } = manifest.descriptor;
    manifests.set(`${repository}@${digest}`, manifest);
    if (reference !== digest) tags.set(`${repository}:${reference}`, digest);
  };
  return {
    ...registry,
    // Asking for more would begin an upload.
    canPush: () => registry.ping(),
    headManifest: async (repository, reference) =>
      written(repository, reference)?.descriptor ?? registry.headManifest(repository, reference),
    getManifest: async (repository, reference) =>
      written(repository, reference) ?? registry.getManifest(repository, reference),
    async putManifest(repository, reference, manifest) {
      write(repository, reference, manifest);
    },
    async putTags(repository, manifest, names) {
      for (const name of names) write(repository, name, manifest);
      return names.map((tag) => ({ tag }));
    },
    deleteManifest: async () => refuse('delete'),
    mountBlob: async () => refuse('mount'),
    async uploadBlob(repository, descriptor: Descriptor, { mountFrom }) {
      if (await registry.headBlob(repository, descriptor.digest)) return 'existed';
      return mountFrom === undefined ? 'uploaded' : 'mounted';
    },
    async listTags(repository, options) {
      const list = await registry.listTags(repository, options);
      const prefix = `${repository}:`;
      const own = [...tags.keys()].filter((key) => key.startsWith(prefix));
      const names = [...list.tags, ...own.map((key) => key.slice(prefix.length))];
      return { ...list, tags: [...new Set(names)] };
    },
  };
}

function refuse(what: string): never {
  throw new Error(`publishing does not ${what}, so a rehearsal cannot`);
}
