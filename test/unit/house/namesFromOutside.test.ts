import { describe, expect, test } from 'vitest';
import { drawnParts, isCaptionOfDrawing, isDrawn } from '../../../src/briefing/continuation';
import { pictureOf } from '../../../src/briefing/pictureOf';
import { saysOf } from '../../../src/briefing/saysOf';
import { commandOf } from '../../../src/briefing/show';
import { ownValue } from '../../../src/domain/ownValue';
import { parseReportPath, reportPath } from '../../../src/domain/report';
import { unitText } from '../../../src/i18n/format';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { readDataPackage } from '../../../src/ingest/dataPackage';
import { draftOf } from '../../../src/ingest/draftOf';
import { importSession } from '../../../src/ingest/importSession';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import {
  caliberOfWord,
  comparedOf,
  figureOfText,
  isPage,
  reportOfAddress,
  slideOfQuery,
  unitOfWord,
} from '../../../src/pictures/address';
import { explanationKey } from '../../../src/pictures/explanations';
import { findFigures, indexFigures } from '../../../src/pictures/findFigures';
import { placePicture } from '../../../src/pictures/projects/placePicture';
import { filterOfQuery } from '../../../src/pictures/projects/projectFilter';
import { seedBook, seedSelection } from '../pictures/sampleReport';

/** What every record of JavaScript answers to, though nobody put it there. */
const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const selection = seedSelection();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(names)('%s is a name like any other', (name) => {
  test('in an address', () => {
    expect(isPage(name)).toBe(false);
    expect(unitOfWord(name)).toBeUndefined();
    expect(caliberOfWord(name)).toBeUndefined();
    expect(slideOfQuery(name)).toBe(0);
    expect(filterOfQuery({ kind: name, stage: name })).toEqual({});
    expect(comparedOf(name, selection.report)).toEqual([]);
    expect(seedBook.figures.get(figureOfText(name, selection.report))).toBeUndefined();
    // A department may be called so: it is one that isn't stored.
    const key = { department: name, year: 2023, edition: name };
    expect(parseReportPath(reportPath(key))).toEqual(key);
    expect(reportOfAddress(`/d/${reportPath(key)}/overview`)).toEqual(key);
    expect(seedBook.reports.get(reportPath(key))).toBeUndefined();
  });

  test('in a briefing: a picture, a question, a place, a key', () => {
    const content = { kind: 'picture', picture: name, args: {} } as const;
    expect(pictureOf(seedBook, selection, content)).toBeUndefined();
    expect(saysOf(seedBook, selection, content)).toEqual([]);
    expect(saysOf(seedBook, selection, { kind: 'question', question: name })).toEqual([]);
    expect(
      pictureOf(seedBook, selection, { ...content, picture: 'projectPlace', args: { place: name } })?.rows,
    ).toEqual([]);
    expect(commandOf(name)).toBeUndefined();
    const picture = { ...placePicture(seedBook, selection, '灯塔产业园'), id: name };
    expect(isDrawn(picture)).toBe(false);
    expect(isCaptionOfDrawing(picture)).toBe(false);
    expect(drawnParts(picture)).toEqual([picture]);
  });

  test('in what is said: a unit, a rule, a word that is looked for', () => {
    expect(unitText(name, zhCNWhole)).toBe(name);
    expect(explanationKey({ rule: name })).toBe('explain.other');
    expect(findFigures(indexFigures(seedBook, selection.report), `5${name}`)).toEqual([]);
    expect(ownValue<unknown>({}, name)).toBeUndefined();
  });

  test('in files: a package’s folder, a file that is dropped', async () => {
    const row = `department,departmentName,year,title,source\n${name},无名单位（虚构）,2023,绩效自评报告,封面\n`;
    const path = `${name}/2023/reports.csv`;
    const { reports, findings } = await readDataPackage({
      descriptor: JSON.stringify({ resources: [{ path }] }),
      read: async () => bytes(row),
    });
    expect(findings.map(({ rule }) => rule)).toEqual([]);
    expect(reports.map(({ report }) => report.department)).toEqual([name]);

    const asked: unknown[] = [];
    const session = importSession({
      read: (file, chosen) => {
        asked.push(typeof chosen === 'function' ? chosen(file.name) : chosen);
        return readRawFile(file, chosen);
      },
      draft: draftOf,
    });
    await session.add([{ name, bytes: bytes('项目,金额（万元）\n甲,5\n') }]);
    expect(asked).toEqual([undefined]);
    expect(session.draft.blocks.map(({ file }) => file)).toEqual([name]);
  });
});

test('a stray percent sign in an address names no report; one that is escaped does', () => {
  const stray = ['/d/%E4%/2023/overview', '/d/50%/2023/overview', '/d/a!%zz/2023/overview'];
  expect(stray.filter((path) => reportOfAddress(path))).toEqual([]);
  expect(comparedOf('%E4%/2022,2021', selection.report)).toEqual([{ ...selection.report, year: 2021 }]);
  for (const department of ['50%', '二级%单位', 'a!b', '100 %/x']) {
    const key = { department, year: 2023 };
    expect(reportOfAddress(`/d/${reportPath(key)}/budget`)).toEqual(key);
  }
  // A browser escapes Chinese in an address that is copied.
  expect(reportOfAddress(`/d/${encodeURIComponent('示例单位')}/2023/budget`)).toEqual({
    department: '示例单位',
    year: 2023,
  });
});
