import { headBlob } from './blobs.ts';
import { RegistryError } from './error.ts';
import type { Patience } from './retry.ts';
import type { Transport } from './transport.ts';
import { chunkSizeFor, sendChunks } from './upload-chunks.ts';
import {
  cancelUpload,
  startUpload,
  tryMount,
  type UploadSession,
  uploadStatus,
} from './upload-session.ts';
import { checkedSource, SourceError } from './upload-source.ts';
import type { Upload, UploadState } from './upload-state.ts';
import { sendWhole } from './upload-whole.ts';

/** What it took to have the blob in the repository. */
export type UploadOutcome = 'existed' | 'mounted' | 'uploaded';

const MAX_LOSSES = 5;
/** Less than this is sent again sooner than it is asked for. */
const WORTH_RESUMING_BYTES = 4 * 1024 * 1024;

/** Brings a blob into a repository: finds it there, mounts it from another one, or sends it. */
export async function uploadBlob(transport: Transport, upload: Upload): Promise<UploadOutcome> {
  if (await isThere(transport, upload)) return 'existed';
  const { repository, descriptor, mountFrom } = upload;
  const begun = mountFrom
    ? await tryMount(transport, { repository, digest: descriptor.digest, from: mountFrom })
    : undefined;
  if (begun === 'mounted') return 'mounted';
  const session = begun ?? (await startUpload(transport, repository));
  await transfer(transport, { ...upload, open: checkedSource(upload) }, session);
  return 'uploaded';
}

async function isThere(transport: Transport, { repository, descriptor }: Upload): Promise<boolean> {
  const found = await headBlob(transport, repository, descriptor.digest);
  return found !== undefined && (found.size ?? descriptor.size) === descriptor.size;
}

async function transfer(
  transport: Transport,
  upload: Upload,
  session: UploadSession,
): Promise<void> {
  const patience = transport.patience();
  const state: UploadState = {
    session,
    offset: 0,
    chunkSize: undefined,
    trustsRange: true,
    losses: 0,
  };
  for (;;) {
    try {
      const send = state.chunkSize === undefined ? sendWhole : sendChunks;
      const { isConfirmed } = await send(transport, upload, state);
      if (isConfirmed || (await isThere(transport, upload))) return;
      throw notStored(transport, upload);
    } catch (error) {
      if (await recover(error, { transport, upload, state, patience })) return;
    }
  }
}

interface Recovery {
  readonly transport: Transport;
  readonly upload: Upload;
  readonly state: UploadState;
  readonly patience: Patience;
}

/** Sets the state for another try, or throws. True if the blob has arrived in spite of the error. */
async function recover(error: unknown, recovery: Recovery): Promise<boolean> {
  const { transport, upload, state, patience } = recovery;
  const abandon = () => cancelUpload(transport, upload.repository, state.session);
  if (!(error instanceof RegistryError)) {
    await abandon();
    throw error instanceof SourceError ? error.cause : error;
  }
  if (error.kind === 'too-large' && state.chunkSize === undefined) {
    await abandon();
    state.chunkSize = chunkSizeFor(transport, state.session);
    return restart(recovery);
  }
  if (isLostUpload(error, state) && state.losses < MAX_LOSSES) {
    await abandon();
    state.losses += 1;
    if (error.status === 416) makeCareful(state);
    const { message } = error;
    await patience.wait(new RegistryError({ ...error, message, temporary: true, cause: error }));
    return restart(recovery);
  }
  try {
    await patience.wait(error);
  } catch (final) {
    await abandon();
    throw final;
  }
  if (await resume(recovery)) return false;
  await abandon();
  return restart(recovery);
}

/** Goes on where the registry says that it stands. */
async function resume({ transport, upload, state, patience }: Recovery): Promise<boolean> {
  const { repository, descriptor } = upload;
  if (!state.trustsRange || descriptor.size < WORTH_RESUMING_BYTES) return false;
  const status = await uploadStatus(transport, repository, state.session);
  if (!status || status.received > descriptor.size) return false;
  if (status.received > state.offset) patience.progress();
  state.session = status.session;
  state.offset = status.received;
  return true;
}

/** Begins the upload anew, unless the blob is there: the answer may be all that was lost. */
async function restart({ transport, upload, state }: Recovery): Promise<boolean> {
  if (await isThere(transport, upload)) return true;
  state.session = await startUpload(transport, upload.repository);
  // What the registry said it had may have been wrong.
  if (state.offset > 0) state.trustsRange = false;
  state.offset = 0;
  return false;
}

/** The range was not what the registry expected: smaller pieces, and no belief in what it says it has. */
function makeCareful(state: UploadState): void {
  state.trustsRange = false;
  if (state.chunkSize !== undefined) {
    state.chunkSize = Math.max(state.session.minChunk, Math.ceil(state.chunkSize / 2));
  }
}

const LOST_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'RANGE_INVALID']);

/** The registry does not know the upload any more, or not as we do. */
function isLostUpload({ status, codes }: RegistryError, { offset }: UploadState): boolean {
  // Not the upload is unknown then, but the repository.
  if (codes.includes('NAME_UNKNOWN')) return false;
  if (status === 404 || status === 416 || codes.some((code) => LOST_CODES.has(code))) return true;
  return offset > 0 && codes.some((code) => code === 'DIGEST_INVALID' || code === 'SIZE_INVALID');
}

function notStored({ settings }: Transport, { repository, descriptor }: Upload): RegistryError {
  return new RegistryError({
    kind: 'bad-answer',
    host: settings.host,
    temporary: true,
    message: `${settings.host} took the blob ${descriptor.digest} for ${repository} and does not have it`,
  });
}
