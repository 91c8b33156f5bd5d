import type { Statement } from '../ports.ts';
import { clip } from '../report/markdown.ts';
import type { NotifyEvent } from './event.ts';

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const LONGEST_DESCRIPTION = 140;

/** What an event means for its commit; `undefined` where that is not known. */
export function toStatement(event: NotifyEvent): Statement | undefined {
  const { kind, source, digest, images, error } = event;
  if (source.sha === '') return undefined;
  const description = {
    published: `Published ${digest}`,
    unchanged: `Already published: ${digest}`,
    failed: `Not published: ${error?.code ?? ''}`,
  }[kind];
  return {
    sha: source.sha,
    state: kind === 'failed' ? 'failure' : 'success',
    description: clip(description, LONGEST_DESCRIPTION),
    context: clip(`registry-publish: ${images[0]?.name ?? ''}`, LONGEST_DESCRIPTION),
    url: source.runUrl,
    digest,
    references: images
      .filter((image) => image.digest !== '')
      .map((image) => `${image.registry}/${image.repository}@${image.digest}`),
  };
}
