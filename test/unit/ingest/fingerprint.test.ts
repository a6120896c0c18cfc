import { expect, test } from 'vitest';
import { digestOf } from '../../../src/ingest/fingerprint';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** FIPS 180-2, appendix B.1: the digest of "abc". */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('pieces count as one text', async () => {
  expect(await digestOf([bytes('a'), bytes('bc')])).toBe(abc);
});

test('without crypto.subtle (plain http) the replacement says the same', async () => {
  expect(await digestOf([bytes('a'), bytes('bc')], null)).toBe(abc);
});
