/** A name no other version has. Not randomUUID: pages served by plain http have none. */
export const newVersionId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
