/** A view over one plain buffer of all pieces, one behind the other. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  if (only && pieces.length === 1 && only.buffer instanceof ArrayBuffer) return only as Uint8Array<ArrayBuffer>;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * SHA-256 over some files' bytes in their order, as hex. A page served by plain http (an intranet) has no
 * `crypto.subtle`: only there is a replacement loaded.
 */
export async function digestOf(
  pieces: readonly Uint8Array[],
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  const bytes = joined(pieces);
  if (subtle) return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return toHex(sha256(bytes));
}

/** The digest of one file as a data package tells it: `sha256:<hex>`. */
export const hashOf = async (bytes: Uint8Array): Promise<string> => `sha256:${await digestOf([bytes])}`;
