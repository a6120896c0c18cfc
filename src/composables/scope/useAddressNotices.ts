import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { useLanguage } from '../shell/useLanguage';
import { useScope } from './useScope';
import { reportPath } from '../../domain/report';
import { comparedOf, isPage } from '../../pictures/address';
import { useLibrary } from '../../stores/library';

/** What an address asks for that isn't there, as sentences: a page, or reports to compare with. */
export function useAddressNotices() {
  const route = useRoute();
  const scope = useScope();
  const library = useLibrary();
  const { t } = useLanguage();
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

  const unknown = computed(() => {
    const page = text(route.params['page']);
    const wanted = text(route.query['unknown']) ?? (page !== undefined && !isPage(page) ? page : undefined);
    return wanted === undefined ? [] : [t('address.unknown', { page: wanted })];
  });
  const compared = computed(() => {
    const [asked, own] = [text(route.query['with']), scope.report.value];
    if (asked === undefined || !own || library.state !== 'ready') return [];
    const heads = new Map(library.heads.map((head) => [head.report, head]));
    const isExample = heads.get(reportPath(own))?.origin === 'example';
    const keys = comparedOf(asked, own);
    const missing = keys
      .filter((key) => !heads.has(reportPath(key)))
      .map((key) => {
        const named = library.heads.find(({ department }) => department === key.department);
        return `${named?.headline.departmentName ?? key.department} ${key.year}`;
      });
    const unread = asked.split(',').filter((piece) => piece !== 'none' && comparedOf(piece, own).length === 0);
    const invented = keys.some((key) => {
      const head = heads.get(reportPath(key));
      return head !== undefined && (head.origin === 'example') !== isExample;
    });
    const absent = [...missing, ...unread];
    return [
      ...(absent.length > 0 ? [t('compare.missing', { reports: absent.join(t('list.comma')) })] : []),
      ...(invented ? [t('compare.invented')] : []),
    ];
  });
  return computed(() => [...unknown.value, ...compared.value]);
}
