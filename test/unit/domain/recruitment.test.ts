import { expect, test } from 'vitest';
import { isRecruitment } from '../../../src/domain/recruitment';

test.each(['引进', '引进落地', '累计引进', '招商落地', '签约'])('%s says that a project was won', (verb) => {
  expect(isRecruitment(verb)).toBe(true);
});

test.each(['即将签约', '在谈', '意向', '培育', '累计孵化', undefined])('%s does not', (verb) => {
  expect(isRecruitment(verb)).toBe(false);
});
