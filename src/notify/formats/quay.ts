import type { Format } from '../message.ts';
import { perTag, splitPath } from '../per-tag.ts';

/**
 * Quay's `repo_push`, one request per tag: receivers read only the first of `updated_tags`.
 * https://docs.redhat.com/en/documentation/red_hat_quay/3/html/use_red_hat_quay/repository-notifications
 */
export const quay: Format = (event) =>
  perTag(event, ({ image: { registry, repository }, tag }) => {
    const url = `${registry}/${repository}`;
    const body = {
      repository,
      ...splitPath(repository),
      docker_url: url,
      homepage: `https://${url}`,
      updated_tags: [tag],
    };
    return { body: JSON.stringify(body) };
  });
