import { said, type Book, type Said } from '../domain/figure';
import type { MessageKey } from '../domain/messageKey';
import { reportPath } from '../domain/report';
import { rateKey } from '../pictures/budgetKeys';
import { excludedName } from '../pictures/excluded';
import { lookUp, numbers, type LookUp } from '../pictures/lookUp';
import { present } from '../pictures/sentences';
import type { Selection } from '../pictures/selection';
import type { SlideBody } from './slide';

/** The closing slide: thanks, and what must be known of the numbers shown. Which data it was stands below, as a stamp. */
export function endSlide(book: Book, { report, caliber }: Selection) {
  const main = book.reports.get(reportPath(report))?.tables.reports[0];
  const look = lookUp(book, report);
  const year = String(report.year);
  const own = { year: { zh: year, en: year } };
  const issued = main?.issued;
  const source =
    issued === undefined
      ? said('slide.end.report', {}, own)
      : said('slide.end.report.issued', {}, { ...own, issued: { zh: issued, en: issued } });
  const row = (label: MessageKey, told: Said | undefined) => told && { label, said: told };
  const body: SlideBody = {
    form: 'end',
    department: main?.departmentName ?? report.department,
    year: report.year,
    rows: present([
      row('slide.end.source', source),
      row('slide.end.base', baseSaid(look, caliber)),
      row('slide.end.estimates', estimatesSaid(look)),
    ]),
  };
  return { heading: said('slide.end'), bodies: [body], figures: [] };
}

/** Which rate is meant, and which others the report allows. */
function baseSaid(look: LookUp, caliber: Selection['caliber']): Said | undefined {
  const total = 'budget/total';
  const other = caliber === 'adjusted' ? 'initial' : 'adjusted';
  const figures = numbers(look, { own: rateKey(total, caliber), other: rateKey(total, other) });
  if (!figures) return undefined;
  const reported = look.value('report#reportedRate') === undefined ? null : look.id('report#reportedRate');
  return reported === null
    ? said(`slide.end.base.${caliber}`, { other: figures.other })
    : said(`slide.end.base.${caliber}.reported`, { other: figures.other, reported });
}

/** What of the numbers shown is not the report's. */
function estimatesSaid(look: LookUp): Said | undefined {
  const points = (look.value('report#unitemisedScore') ?? 0) > 0 ? look.id('report#unitemisedScore') : null;
  const amount = look.id('report#impliedExcluded(adjusted)') ?? look.id('report#impliedExcluded(initial)');
  const item = { item: excludedName(look) };
  if (points !== null && amount !== null) return said('slide.end.estimates.both', { points }, item);
  if (points !== null) return said('slide.end.estimates.points', { points });
  return amount === null ? undefined : said('slide.end.estimates.amount', {}, item);
}
