import { removeFolders } from '../login/ports.ts';
import { type Distribution, startOpenRegistry } from '../registry/distribution.ts';

/**
 * A registry behind the vendors' fronts for all tests of a file: it starts before the first and ends after the last, as do the
 * folders that they made.
 */
export function upstreamOfFile(): { readonly host: string } {
  const parts = new AsyncDisposableStack();
  let registry: Distribution;
  parts.defer(removeFolders);
  beforeAll(async () => {
    registry = parts.use(await startOpenRegistry({ inMemory: true }));
  });
  afterAll(() => parts.disposeAsync());
  return {
    get host() {
      return registry.host;
    },
  };
}
