import { PublishError } from '../errors.ts';
import type { Service, ServiceAnswer, ServiceCall } from './service.ts';

/** Whoever is there answers at once; elsewhere nobody does, and no run is to wait for that. */
const PATIENCE = { attempts: 1, timeoutMs: 1000 };

/** Asks what a cloud tells its own machines about themselves; `undefined` where nobody answers, so on all others. */
export async function askMetadata(
  call: ServiceCall,
  service: Service,
): Promise<ServiceAnswer | undefined> {
  try {
    return await service({ ...call, patience: PATIENCE });
  } catch (error) {
    if (error instanceof PublishError && error.code === 'SERVICE_UNREACHABLE') return undefined;
    throw error;
  }
}
