import type { Builder } from './builder.ts';
import type { EngineFacts } from './engine-facts.ts';

/** Something that not every builder can do. */
export interface Need {
  /** After “cannot”. */
  readonly what: string;
  readonly isMetBy: (builder: Builder, engine: EngineFacts | undefined) => boolean;
  /** Nothing fails without it: it decides where nobody named the builder, and is no reason to refuse one that was named. */
  readonly isWish?: boolean;
}

/** On the classic image store the driver `docker` can nothing of this; on containerd's it can. */
export const isModern = ({ exportsLayout }: Builder) => exportsLayout;
/** A daemon of BuildKit that is not part of an engine. */
export const isOwn = ({ driver }: Builder) => driver !== 'docker';

/** What can be done where `isMetBy` says so, if it is needed at all. */
export function when(isNeeded: boolean, what: string, isMetBy: Need['isMetBy'] = isModern) {
  return isNeeded ? [{ what, isMetBy }] : [];
}
