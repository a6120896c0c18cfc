import type { VersionSummary } from './documents';

/** Versions a file went into before, told by the SHA-256 of its bytes, newest first; deleted years included. */
export const importedBefore = (history: readonly VersionSummary[], fingerprint: string): VersionSummary[] =>
  history.filter(
    ({ receipt }) =>
      receipt.fingerprint === fingerprint || receipt.record?.files.some((file) => file.fingerprint === fingerprint),
  );
