import type { RawInputs } from '../inputs/schema.ts';
import type { Ports } from '../ports.ts';

/** The ports of a run that believes the authorities of its input `ca` too. Throws `BadRequest` as `trustAuthorities`. */
export async function withAuthorities({ ca = '' }: RawInputs, ports: Ports): Promise<Ports> {
  if (ca === '') return ports;
  const { trustAuthorities } = await import('./node/authorities.ts');
  return { ...ports, authorities: await trustAuthorities(ca, ports.files) };
}
