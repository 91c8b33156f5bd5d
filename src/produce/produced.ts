import type { Built } from '../build/build.ts';
import type { CacheReport } from '../build/cache-report.ts';
import type { Closure } from '../image/index.ts';
import type { HandedOver } from '../publish/land.ts';

/** What buildx says of it, and what it had from a cache. */
export interface BuiltImage extends Omit<Built, 'cache'> {
  readonly cache?: CacheReport;
}

/** The image of this run, and how it gets to the registries. */
export interface Produced extends AsyncDisposable {
  readonly handedOver: HandedOver;
  /** Absent where the image existed. */
  readonly built?: BuiltImage;
  /** The image alone, without signatures; absent where we do not have it. */
  readonly content?: Closure;
}
