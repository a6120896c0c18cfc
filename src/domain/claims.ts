import type { Row } from './tables';

/** Claims that place a department before others, without a number: 省内最大, 位居前列, 首个. */
export const isRankClaim = ({ kind, name }: Row<'outcomes'>): boolean =>
  kind === 'claim' && /最|前列|首个|首位|第一|居首|领先/.test(name);

/** Claims about moving money between lines or projects during the year. */
export const isTransferClaim = ({ kind, name }: Row<'outcomes'>): boolean => kind === 'claim' && name.includes('调剂');
