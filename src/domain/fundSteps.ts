import type { Name } from './words';

/** The way of bond money, in its order. Paid out to a project is not yet spent by it. */
export const fundSteps = [
  { key: 'applied', name: { zh: '申报', en: 'applied for' } },
  { key: 'issued', name: { zh: '发行', en: 'issued' } },
  { key: 'received', name: { zh: '到位', en: 'received' } },
  { key: 'paidOut', name: { zh: '拨付', en: 'paid out' } },
  { key: 'spent', name: { zh: '支出', en: 'spent' } },
] as const satisfies readonly { key: string; name: Required<Name> }[];

export type FundStep = (typeof fundSteps)[number]['key'];
