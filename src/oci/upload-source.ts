import type { Descriptor } from './types.ts';

/** The bytes of a blob from an offset on. May be called more than once. A chunk is not looked at any more once the next one is asked for. */
export type OpenBlob = (
  offset: number,
) => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;

/** The blob could not be read where it comes from, which may be another registry: no reason to try here again. */
export class SourceError extends Error {
  constructor(cause: unknown) {
    super('the source of a blob failed', { cause });
    this.name = 'SourceError';
  }
}

interface Sourced {
  readonly descriptor: Descriptor;
  readonly open: OpenBlob;
}

/** The source with its failures marked as such; too many bytes or too few are one. */
export function checkedSource({ open, descriptor }: Sourced): OpenBlob {
  return async (offset) => {
    try {
      return checked(await open(offset), offset, descriptor);
    } catch (error) {
      throw new SourceError(error);
    }
  };
}

async function* checked(
  source: AsyncIterable<Uint8Array>,
  offset: number,
  { digest, size }: Descriptor,
): AsyncGenerator<Uint8Array> {
  let position = offset;
  try {
    for await (const chunk of source) {
      position += chunk.length;
      if (position > size) break;
      yield chunk;
    }
  } catch (error) {
    throw new SourceError(error);
  }
  if (position === size) return;
  const what = position > size ? 'more' : 'fewer';
  throw new SourceError(
    new RangeError(`the source of blob ${digest} has ${what} bytes than ${size}`),
  );
}
