import type { Ports } from './ports.ts';

/** A private directory of this run, gone at the end of the scope whatever happens in it. */
export interface Scratch extends AsyncDisposable {
  readonly directory: string;
}

/** Makes it, and remembers it for the clean-up of a run that is cut off before the scope ends. */
export async function openScratch({ files, rememberForCleanup }: Ports): Promise<Scratch> {
  const directory = await files.makePrivateDirectory();
  rememberForCleanup(directory);
  return { directory, [Symbol.asyncDispose]: () => files.remove(directory) };
}
