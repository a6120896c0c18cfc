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

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A number of years, of projects, of steps: 1 year, 2 projects. */
export const yearCount = (count: number): Name => ({ zh: `${count} 年`, en: plural(count, 'year') });
export const projectCount = (count: number): Name => ({ zh: `${count} 个项目`, en: plural(count, 'project') });
export const stepCount = (count: number): Name => ({ zh: `${count} 步`, en: plural(count, 'step') });
