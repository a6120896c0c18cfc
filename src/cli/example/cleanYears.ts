import { budgetRows, budgetYears } from './budgetRows';
import { exampleYears, type ExampleYear } from './exampleYear';
import { outcomeRows } from './outcomeRows';
import { problemRows } from './problemRows';
import { projectRows } from './projectRows';
import { reportRow } from './reportRow';
import { scoreYear } from './exampleScores';
import { taskYear } from './taskRows';

/** Reports of some years, drawn from a seed, in which no check finds anything to ask or to note. */
export function cleanYears(seed: number, years: readonly number[] = exampleYears): ExampleYear[] {
  const budgets = budgetYears(seed, years);
  const outcomes = outcomeRows(seed, years);
  const problems = problemRows(seed, years);
  const projects = projectRows(seed, years);
  return years.flatMap((year) => {
    const budget = budgets.get(year);
    if (!budget) return [];
    const [scores, tasks] = [scoreYear(seed, year), taskYear(seed, year)];
    return {
      year,
      tables: {
        reports: [reportRow(seed, year, { budget, scores, tasks })],
        budget: budgetRows(budget),
        scores: scores.rows,
        outcomes: [...(outcomes.get(year) ?? []), ...(problems.get(year) ?? [])],
        tasks: tasks.rows,
        projects: projects.get(year) ?? [],
      },
    };
  });
}
