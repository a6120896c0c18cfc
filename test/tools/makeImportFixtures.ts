import { writeFileSync } from 'node:fs';
import { gb18030, utf16, utf8 } from '../fixtures/import/encode';

/** Writes the files of test/fixtures/import whose bytes no editor would keep: `tsx test/tools/makeImportFixtures.ts`. */

const budget = [
  '某某开发区管理委员会2024年度部门预算表,,',
  ',,单位：万元',
  '项目,年初预算数,决算数',
  '一般公共预算,"56,668.27",55415.12',
  '政府性基金预算,—,0.00',
];
const names = ['名称,负责单位,总投资（亿元）', '𠀀㐂产业园,㛃,3.6', '龑兴片区,䶮,12.05'];
const png = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
];

const files: Readonly<Record<string, Uint8Array>> = {
  'gbk-titles.csv': gb18030(`${budget.join('\r\n')}\r\n`),
  'gb18030-rare.csv': gb18030(`${names.join('\r\n')}\r\n`),
  'utf16le-tab.txt': utf16(`${budget.join('\r\n').replace('"56,668.27"', '56668.27').replaceAll(',', '\t')}\r\n`),
  'utf16le-tab-bom.txt': utf16(`指标\t分值\r\n"甲\n乙"\t20\r\n`, { mark: true }),
  'semicolon-numbers.csv': utf8('名称;年初预算数;决算数\n基本支出;1,234.56;2,345.67\n项目支出;12,345.00;23,456.00\n'),
  'sep-line.csv': utf8('sep=;\r\n名称;决算数\r\n基本支出;1\r\n'),
  'quoted-newlines.csv': utf8('名称,决算数\r\n"基本\n支出",1\r\n"项目\r\n支出",2\r\n'),
  'unclosed.csv': utf8('名称,决算数\n基本支出,1\n"项目支出,2\n其他,3\n'),
  'nul.csv': utf8('名称,决算数\n基本\0支出,1\n项目支出,2\n'),
  'picture.csv': new Uint8Array(png),
  // Big5 of 部門,年度 and 一般預算,支出 a few times: it decodes as GB18030, into rare characters.
  'big5.csv': new Uint8Array(
    Array.from({ length: 4 }, () => [
      0xb3, 0xa1, 0xaa, 0xf9, 0x2c, 0xa6, 0x7e, 0xab, 0xd7, 0x0a, 0xa4, 0x40, 0xaf, 0xeb, 0xb9, 0x77, 0xba, 0xe2, 0x2c,
      0xa4, 0xe4, 0xa5, 0x58, 0x0a,
    ]).flat(),
  ),
};

for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), bytes);
}
