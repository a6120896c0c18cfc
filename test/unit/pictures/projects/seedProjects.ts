import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { zhCNWhole as zhCN } from '../../../../src/i18n/zhCNLater';
import { en } from '../../../../src/i18n/en';
import { sayText } from '../../../../src/i18n/say';
import type { Said } from '../../../../src/domain/figure';
import { lookUp } from '../../../../src/pictures/lookUp';
import { projectsOf } from '../../../../src/pictures/projects/projectsOf';
import type { Project } from '../../../../src/pictures/projects/project';
import { seedReport } from '../../../fixtures/readSeed';

/** The bundled report as the projects' pictures see it. */
export const book = figuresOf([seedReport()]);
const report = { department: 'foshan-hitech-zone', year: 2023 };
const look = lookUp(book, report);
const projects = projectsOf(look);

export function project(code: string): Project {
  const found = projects.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}

export const zh = (said: Said): string => spaced(sayText(said, { book, language: zhCN, unit: '万元' }));
export const english = (said: Said): string => spaced(sayText(said, { book, language: en, unit: '万元' }));
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
