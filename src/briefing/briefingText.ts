import type { Book, FigureId, Said } from '../domain/figure';
import { said } from '../domain/figure';
import { reportPath } from '../domain/report';
import { adjustmentBridgePicture } from '../pictures/adjustmentBridgePicture';
import { caliberStripPicture } from '../pictures/caliberStripPicture';
import { deductionsPicture } from '../pictures/deductionsPicture';
import { lookUp } from '../pictures/lookUp';
import { keyTasksPicture } from '../pictures/outcomes/keyTasksPicture';
import { outcomesFinding } from '../pictures/outcomes/outcomesFinding';
import { problemsPicture } from '../pictures/outcomes/problemsPicture';
import { overviewFinding } from '../pictures/overviewFinding';
import { projectsFinding } from '../pictures/projects/projectsFinding';
import { scoresFinding } from '../pictures/scores/scoresFinding';
import type { Selection } from '../pictures/selection';
import { spentPicture } from '../pictures/spentPicture';
import { threePublicPicture } from '../pictures/threePublicPicture';
import { unspentPicture } from '../pictures/unspentPicture';
import { yearsPicture } from '../pictures/yearsPicture';
import { placesBehind } from './slideSources';

/** A paragraph of the briefing in words: what it is about, its sentences, the places its numbers come from. */
export interface BriefingParagraph {
  key: 'whole' | 'money' | 'unspent' | 'scores' | 'projects' | 'results' | 'threePublic' | 'problems' | 'years';
  sentences: readonly Said[];
  sources: readonly string[];
}

export interface BriefingText {
  title: Said;
  paragraphs: readonly BriefingParagraph[];
}

/**
 * The report on one page, in words. Every sentence is one that a page of the dashboard heads its figures with, so every
 * number in it is a figure with its place in the report; about what a report doesn't say there is no sentence.
 */
export function briefingText(book: Book, selection: Selection): BriefingText {
  const { report } = selection;
  const look = lookUp(book, report);
  const year = String(report.year);
  const department = book.reports.get(reportPath(report))?.tables.reports[0]?.departmentName ?? report.department;
  const unspent = unspentPicture(book, selection);
  const tables = look.report?.tables;
  const there = (rows: readonly unknown[] | undefined, make: () => readonly Said[]): readonly Said[] =>
    rows?.length ? make() : [];
  const drafts: [BriefingParagraph['key'], readonly Said[]][] = [
    ['whole', [overviewFinding(book, selection)]],
    [
      'money',
      there(tables?.budget, () => [
        adjustmentBridgePicture(book, selection).heading,
        caliberStripPicture(book, selection).heading,
      ]),
    ],
    [
      'unspent',
      (look.value('budget/total#unspent') ?? 0) > 0
        ? [spentPicture(book, selection).heading, unspent.heading, ...unspent.notes]
        : [],
    ],
    [
      'scores',
      there(tables?.scores, () => [scoresFinding(book, selection), deductionsPicture(book, selection).heading]),
    ],
    ['projects', there(tables?.projects, () => [projectsFinding(book, selection)])],
    [
      'results',
      [
        ...there(tables?.outcomes, () => [outcomesFinding(book, selection)]),
        ...there(tables?.tasks, () => [keyTasksPicture(book, selection).heading]),
      ],
    ],
    ['threePublic', look.id('report#threePublicActual') === null ? [] : [threePublicPicture(book, selection).heading]],
    [
      'problems',
      there(
        tables?.outcomes.filter(({ kind }) => kind === 'problem'),
        () => [problemsPicture(book, selection).heading],
      ),
    ],
    ['years', selection.compared.length > 0 ? [yearsPicture(book, selection).heading] : []],
  ];
  const paragraphs = drafts.flatMap(([key, sentences]): BriefingParagraph[] =>
    sentences.length > 0 ? [{ key, sentences, sources: placesBehind(book, figuresIn(sentences)) }] : [],
  );
  return {
    title: said('text.title', {}, { department: { zh: department }, year: { zh: year, en: year } }),
    paragraphs,
  };
}

const figuresIn = (sentences: readonly Said[]): FigureId[] =>
  sentences.flatMap(({ figures }) => Object.values(figures));
