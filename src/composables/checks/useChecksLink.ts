import { inject, provide, type InjectionKey } from 'vue';

/** The address of the checks page, at one finding of it. */
export type ChecksLink = (finding?: string) => string | undefined;

const linkKey: InjectionKey<ChecksLink> = Symbol('checks link');
export const provideChecksLink = (link: ChecksLink): void => provide(linkKey, link);

/** Gives nothing where there is no such page to go to, as in a briefing. */
export const useChecksLink = (): ChecksLink => inject(linkKey, () => () => undefined, true);
