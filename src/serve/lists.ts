import { OCI_INDEX } from '../oci/media-types.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { checkedDigest } from './blobs.ts';
import type { Call } from './call.ts';
import { pageOf } from './page.ts';
import { Refusal } from './refusal.ts';

/** `GET /v2/<name>/tags/list` (end-8). */
export async function listTags({ storage, name, query }: Call): Promise<Answer> {
  if (!(await storage.repositories.exists(name))) {
    const message = 'there is no such repository';
    throw new Refusal(404, { code: 'NAME_UNKNOWN', message, detail: { name } });
  }
  const tags = await storage.tags.list(name);
  const { entries, headers } = pageOf(tags, query, `/v2/${name}/tags/list`);
  return jsonAnswer({ name, tags: entries }, headers);
}

/** `GET /v2/_catalog`: not in the specification, asked for by many tools. */
export async function listRepositories({ storage, query }: Call): Promise<Answer> {
  const all = await storage.repositories.list();
  const { entries, headers } = pageOf(all, query, '/v2/_catalog');
  return jsonAnswer({ repositories: entries }, headers);
}

/** `GET /v2/<name>/referrers/<digest>` (end-12); a digest that nothing refers to has an empty list. */
export async function listReferrers(call: Call): Promise<Answer> {
  const { storage, name, reference, query } = call;
  const all = await storage.referrers.list(name, checkedDigest(reference));
  const asked = query.get('artifactType');
  const manifests = all.filter(({ artifactType }) => asked === null || artifactType === asked);
  return jsonAnswer(
    { schemaVersion: 2, mediaType: OCI_INDEX, manifests },
    {
      'content-type': OCI_INDEX,
      ...(asked !== null && { 'oci-filters-applied': 'artifactType' }),
    },
  );
}
