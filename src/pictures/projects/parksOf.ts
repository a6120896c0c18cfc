import type { Book } from '../../domain/figure';
import { lookUp } from '../lookUp';
import type { Selection } from '../selection';
import { choicesOf } from './projectFilter';
import { projectsOf } from './projectsOf';

/** Every park and area of a report, an area behind its park. */
export const parksOf = (book: Book, { report }: Pick<Selection, 'report'>): readonly string[] =>
  choicesOf(projectsOf(lookUp(book, report))).places;
