import type { Name } from '../words';

/** Some years in a row: 2019、2024 年. */
export const yearsName = (years: readonly number[]): Required<Name> => ({
  zh: `${years.join('、')} 年`,
  en: years.join(', '),
});

/** A thing and the years something holds for it: 日常公用经费 2019、2024 年; Day-to-day running (2019, 2024). */
export const nameInYears = ({ zh, en = zh }: Name, years: readonly number[]): Required<Name> => ({
  zh: `${zh} ${yearsName(years).zh}`,
  en: `${en} (${yearsName(years).en})`,
});
