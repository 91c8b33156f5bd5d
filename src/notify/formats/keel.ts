import type { Format } from '../message.ts';
import { perTag } from '../per-tag.ts';

/** Keel's native webhook, one request per tag. https://keel.sh/docs/#webhooks */
export const keel: Format = (event) =>
  perTag(event, ({ image: { name }, tag }) => ({ body: JSON.stringify({ name, tag }) }));
