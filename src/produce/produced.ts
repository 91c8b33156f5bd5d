import type { Built } from '../build/build.ts';
import type { Closure } from '../image/index.ts';
import type { HandedOver } from '../publish/land.ts';

/** The image of this run, and how it gets to the registries. */
export interface Produced extends AsyncDisposable {
  readonly handedOver: HandedOver;
  /** Absent where the image existed. */
  readonly built?: Built;
  /** The image alone, without signatures; absent where we do not have it. */
  readonly content?: Closure;
}
