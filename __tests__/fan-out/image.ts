interface Descriptor {
  readonly digest: string;
  readonly platform?: { readonly os: string; readonly architecture: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What an index lists. */
export interface Described {
  readonly digest: string;
  readonly platforms: readonly string[];
  /** Of the index. */
  readonly annotations: Readonly<Record<string, string>>;
  /** The images and what is attested of each, in the order of their platforms. */
  readonly contents: readonly {
    readonly platform: string;
    readonly digest: string;
    readonly predicates: readonly string[];
  }[];
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
].join(', ');

/** Reads an index as any client does. Throws with the status where there is none. */
export async function describeImage(
  host: string,
  repository: string,
  reference: string,
): Promise<Described> {
  const get = async (name: string) => {
    const url = `http://${host}/v2/${repository}/manifests/${name}`;
    const response = await fetch(url, { headers: { accept: ACCEPT } });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const digest = response.headers.get('docker-content-digest') ?? '';
    return { digest, json: (await response.json()) as Record<string, unknown> };
  };
  const { digest, json } = await get(reference);
  const manifests = json.manifests as readonly Descriptor[];
  const attested = new Map<string, readonly string[]>();
  for (const { digest: name, annotations } of manifests) {
    const subject = annotations?.['vnd.docker.reference.digest'];
    if (subject === undefined) continue;
    const layers = (await get(name)).json.layers as readonly Descriptor[];
    const types = layers.map((layer) => layer.annotations?.['in-toto.io/predicate-type'] ?? '');
    attested.set(subject, types.toSorted());
  }
  const contents = manifests
    .filter(({ platform }) => platform?.os !== 'unknown')
    .map((image) => ({
      platform: `${image.platform?.os}/${image.platform?.architecture}`,
      digest: image.digest,
      predicates: attested.get(image.digest) ?? [],
    }));
  return {
    digest,
    platforms: contents.map(({ platform }) => platform),
    annotations: (json.annotations ?? {}) as Readonly<Record<string, string>>,
    contents,
  };
}
