import { DOCKER_HUB } from '../../reference/reference.ts';
import { type Format, JSON_TYPE } from '../message.ts';
import { perTag, splitPath } from '../per-tag.ts';

/**
 * Docker Hub's own webhook, one request per tag. It has no digest. For other registries `repo_name` carries the host.
 * https://docs.docker.com/docker-hub/repos/manage/webhooks/
 */
export const dockerhub: Format = (event) =>
  perTag(event, ({ image, tag }) => {
    const isHub = image.registry === DOCKER_HUB;
    const { namespace, name } = splitPath(image.repository);
    const fullName = `${image.registry}/${image.repository}`;
    const body = {
      push_data: {
        pushed_at: Math.floor(event.time / 1000),
        pusher: event.source.actor || 'registry-publish',
        tag,
      },
      repository: {
        repo_name: isHub ? image.repository : fullName,
        namespace,
        name,
        repo_url: isHub ? `https://hub.docker.com/r/${image.repository}` : `https://${fullName}`,
        status: 'Active',
      },
    };
    return { contentType: JSON_TYPE, body: JSON.stringify(body) };
  });
