import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import { notice } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { YearMapping } from '../domain/years/mappings';
import { useLibrary } from './library';

/** What a person confirmed to be the same thing in two years: kept, and taken back. The library's book holds them. */
export const useYearMappingStore = defineStore('yearMappings', () => {
  const library = useLibrary();
  /** What stood in the way of the last change. */
  const refused = shallowRef<readonly Finding[]>([]);

  async function confirm(mapping: YearMapping): Promise<void> {
    refused.value = (await library.repository?.keepMapping(mapping)) ?? [notice('storage.notOpen', 'error')];
    await library.open();
  }
  async function takeBack(mapping: YearMapping): Promise<void> {
    refused.value = (await library.repository?.dropMapping(mapping)) ?? [notice('storage.notOpen', 'error')];
    await library.open();
  }
  return { refused, confirm, takeBack };
});
