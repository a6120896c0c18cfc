import { ref } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import type { Finding } from '../../domain/finding';
import type { Report, ReportKey } from '../../domain/report';
import { tableNames, tables, type TableName } from '../../domain/tables';
import type { LoggedVersion } from '../../exports/changeLog';
import { downloadsDropped } from '../../exports/downloadsDropped';
import { nameText } from '../../i18n/format';
import { reportText } from '../../i18n/reportText';
import { plainText } from '../../i18n/say';
import { useKeeping } from '../../stores/keeping';
import type { NumberedVersion, StoredYear } from '../../stores/storedYears';

/** Which tables a template is of, and as what file. */
interface Template {
  only?: readonly TableName[];
  as?: 'xlsx' | 'csv';
}

/** Versions of a year, each with the one it is held against; `only` says in the file's name which. */
interface ChangesToSave {
  pairs: readonly { version: NumberedVersion; against?: NumberedVersion | undefined }[];
  noteOf: (version: NumberedVersion) => string;
  only: readonly string[];
}

const archives = () => import('../../exports/reportArchive');
const files = () => import('../../exports/saveFile');

/** Files made of what is kept: the package for other tablets, tables, the next year's template. */
export function useHandOut() {
  const keeping = useKeeping();
  const { language, t } = useLanguage();
  /** What became of the last one, as a sentence. */
  const said = ref('');
  const failed = ref(false);

  const tell = (text: string, failure = false): void => {
    said.value = text;
    failed.value = failure;
  };
  const sentence = (findings: readonly Finding[]): string =>
    findings.map((finding) => plainText(finding.said, language.value)).join(' ');

  /** Whatever a browser refuses with is told; someone who closes a share sheet has changed their mind. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    tell('');
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const reason = error instanceof Error ? error.message : String(error);
      tell(reason === downloadsDropped ? t('save.dropped') : t('keep.handOutFailed', { reason }), true);
    }
  }

  const publish = (): Promise<void> =>
    guarded(async () => {
      const { reports, unread } = await keeping.published();
      if (reports.length === 0) return tell(t('keep.publishNothing'), true);
      const { packageFiles, zipOf } = await archives();
      const made = await packageFiles(reports);
      const wrong = await keeping.readsBack(made, reports);
      if (wrong.length > 0) return tell(sentence(wrong), true);
      const { saveFile, fileName } = await files();
      await saveFile(
        await zipOf(made, new Date()),
        fileName(['datapackage', new Date().toISOString().slice(0, 10)], 'zip'),
      );
      const left =
        unread.length > 0
          ? t('keep.publishUnread', {
              reports: unread.map((path) => reportText(path, language.value)).join(t('list.comma')),
            })
          : '';
      tell(t('keep.published', { count: reports.length }) + left);
    });

  const named = (report: Report): string => report.tables.reports[0]?.departmentName ?? report.department;

  /** One table as CSV, or all six as a zip. */
  const saveTables = (key: ReportKey, id: string, table?: TableName): Promise<void> =>
    guarded(async () => {
      const report = await keeping.version(key, id);
      if (!report) return tell(t('keep.unreadable'), true);
      const { saveFile, fileName } = await files();
      const words = [named(report), report.year];
      if (table) {
        const { reportCsv } = await import('../../exports/reportCsv');
        const csv = await reportCsv(report, table, language.value.locale);
        const name = fileName([...words, nameText(tables[table].title, language.value)], 'csv');
        await saveFile(new Blob([csv as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' }), name);
      } else {
        const { tableFiles, zipOf } = await archives();
        await saveFile(
          await zipOf(await tableFiles(report, language.value.locale), new Date()),
          fileName(words, 'zip'),
        );
      }
      tell(t('keep.saved'));
    });

  /** The next year's tables, or only some of them, prefilled from the version named: a workbook, or CSVs in a zip. */
  const saveTemplate = (key: ReportKey, id: string, { only = tableNames, as = 'xlsx' }: Template = {}): Promise<void> =>
    guarded(async () => {
      const report = await keeping.version(key, id);
      if (!report) return tell(t('keep.unreadable'), true);
      const { saveFile, fileName } = await files();
      const words = [named(report), report.year + 1, t('keep.templateWord')];
      if (as === 'xlsx') {
        const { templateBook } = await import('../../exports/templateBook');
        const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        const book = new Blob([await templateBook(report, only, language.value)], { type });
        await saveFile(book, fileName(words, 'xlsx'));
      } else {
        const { templateFiles, zipOf } = await archives();
        const zip = await zipOf(await templateFiles(report, language.value.locale, only), new Date());
        await saveFile(zip, fileName(words, 'zip'));
      }
      tell(t('keep.saved'));
    });

  /** What versions did to a report, each held against another one; nothing is saved where one of them can't be read. */
  const saveChanges = (year: StoredYear, { pairs, noteOf, only }: ChangesToSave): Promise<void> =>
    guarded(async () => {
      const logged: LoggedVersion[] = [];
      for (const { version, against } of pairs) {
        const { number, receipt } = version;
        const told = { number, committed: receipt.committed, note: noteOf(version) };
        const diff = against && (await keeping.compare(year.key, against.id, version.id));
        if (against && !diff) return tell(t('keep.unreadable'), true);
        logged.push(against && diff ? { ...told, against: { number: against.number, diff } } : told);
      }
      const { changeLogCells } = await import('../../exports/changeLog');
      const { csvForPeople } = await import('../../exports/reportCsv');
      const { saveFile, fileName } = await files();
      const latest = year.versions[0];
      const example = latest?.origin === 'example';
      const csv = await csvForPeople(changeLogCells(logged, { language: language.value, example }));
      const name = latest?.headline.departmentName ?? year.key.department;
      const words = [name, ...(year.key.edition ? [year.key.edition] : []), year.key.year, ...only];
      await saveFile(
        new Blob([csv], { type: 'text/csv;charset=utf-8' }),
        fileName([...words, t('keep.changeLogWord')], 'csv'),
      );
      tell(t('keep.saved'));
    });

  return { said, failed, publish, saveTables, saveTemplate, saveChanges };
}
