/** Who asks a registry in a test, beside the product. */
export interface Reader {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly username?: string;
  readonly password?: string;
}

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join();

/** What each tag answers now: tag -> digest; `undefined` where there is none. */
export async function answersOf(
  reader: Reader,
  repository: string,
  tags: readonly string[],
): Promise<Readonly<Record<string, string | undefined>>> {
  const pairs = tags.map(async (tag): Promise<[string, string | undefined]> => {
    const { status, headers } = await ask(reader, `${repository}/manifests/${tag}`, 'HEAD');
    return [tag, status === 200 ? (headers.get('docker-content-digest') ?? '') : undefined];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** A manifest or a blob, parsed. */
export async function readJson(reader: Reader, path: string): Promise<unknown> {
  const response = await ask(reader, path, 'GET');
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function ask({ host, username, password }: Reader, path: string, method: string) {
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return fetch(`http://${host}/v2/${path}`, {
    method,
    headers: { accept: MANIFESTS, ...(username && { authorization: `Basic ${basic}` }) },
  });
}
