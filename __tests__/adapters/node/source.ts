const PIECE = Buffer.alloc(64 * 1024, 7);

/** A body to be sent, and what became of it. */
export interface Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** In bytes. */
  readonly length: number;
  readonly headers: { readonly 'content-length': string };
  /** In bytes. */
  readonly taken: number;
  /** Resolves when whoever read it has let go of it. */
  readonly released: Promise<void>;
}

/** So many pieces of 64 KiB. */
export function sourceOf(pieces: number): Source {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let taken = 0;
  async function* generate() {
    try {
      for (let piece = 0; piece < pieces; piece += 1) {
        taken += PIECE.length;
        yield PIECE;
      }
    } finally {
      release();
    }
  }
  const length = pieces * PIECE.length;
  return {
    chunks: generate(),
    length,
    headers: { 'content-length': String(length) },
    get taken() {
      return taken;
    },
    released,
  };
}
