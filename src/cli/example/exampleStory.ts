import type { YearMapping } from '../../domain/years/mappings';
import { cleanYears } from './cleanYears';
import { exampleDepartment, type ExampleYear } from './exampleYear';
import { numberTwists } from './numberTwists';
import { projectTwists } from './projectTwists';
import { scoreTwists } from './scoreTwists';
import type { Twist } from './twist';

/** Everything awkward in the example, with what the checks find of it. */
export const twists: readonly Twist[] = [...scoreTwists, ...projectTwists, ...numberTwists];

/** The seed of the example in data/: any other would do. */
const exampleSeed = 2019;

/** The years of data/example: clean ones with everything awkward planted. */
export function exampleReports(): ExampleYear[] {
  const years = cleanYears(exampleSeed);
  for (const { plant } of twists) plant(years);
  return years;
}

const mapping = (table: YearMapping['table'], [from, to]: readonly [string, string]): YearMapping => ({
  department: exampleDepartment.code,
  table,
  fromYear: 2023,
  from,
  toYear: 2024,
  to,
});

/** What somebody who knows the department would confirm: the renamed indicator, the split project. */
export const confirmedMappings: readonly YearMapping[] = [
  mapping('scores', ['satisfaction', 'service-satisfaction']),
  mapping('projects', ['sample-medical-valley', 'sample-medical-valley-east']),
  mapping('projects', ['sample-medical-valley', 'sample-medical-valley-west']),
];
