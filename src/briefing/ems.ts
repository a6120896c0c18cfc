import type { Name } from '../domain/words';

const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58), 0);

/** How wide a name is in characters of Chinese, in whichever language it is longer. */
export const emsOfName = ({ zh, en }: Name): number => Math.max(emsOf(zh), emsOf(en ?? ''));
