import { describe, expect, it } from 'vitest';
import { isSideTag, ladderOf, ladders, stepOn } from '../../../src/domain/stages';
import { stageWords, type Stage } from '../../../src/domain/words';

const zh = (stages: readonly Stage[]): string => stages.map((stage) => stageWords[stage].zh).join(' ');

describe('the two ladders', () => {
  it('climb in the order the words are used in', () => {
    expect(zh(ladders.industry)).toBe('在谈 拟签约 签约 落地 动工 在建 封顶 竣工 安装调试 投产 达产');
    expect(zh(ladders.works)).toBe('谋划 方案 批复 招标 开工 在建 封顶 基本完工 完工 竣工 投用');
  });

  it('hold every stage but 交付 and the side tags', () => {
    const stages = Object.keys(stageWords) as Stage[];
    const loose = stages.filter(
      (stage) => !Object.values(ladders).some((steps: readonly Stage[]) => steps.includes(stage)),
    );
    expect(loose).toEqual(['handover', 'suspended', 'dropped', 'notStated']);
    expect(loose.filter(isSideTag)).toEqual(['suspended', 'dropped']);
  });

  it('are climbed by industry and works only', () => {
    expect(ladderOf('industry')).toBe('industry');
    expect(ladderOf('works')).toBe('works');
    expect(ladderOf('platform')).toBeUndefined();
    expect(ladderOf('fund')).toBeUndefined();
    expect(ladderOf('body')).toBeUndefined();
  });
});

describe('a step on a ladder', () => {
  it('counts from the foot', () => {
    expect(stepOn('industry', 'talks')).toBe(0);
    // 在谈 拟签约 签约 落地 动工 在建 封顶 竣工 安装调试: the ninth.
    expect(stepOn('industry', 'commissioning')).toBe(8);
    expect(stepOn('works', 'design')).toBe(1);
    expect(stepOn('works', 'inUse')).toBe(10);
  });

  it('is the same for 竣工 and for the start of building, whichever ladder the word is of', () => {
    expect(stepOn('industry', 'accepted')).toBe(stepOn('industry', 'completed'));
    expect(stepOn('works', 'completed')).toBe(stepOn('works', 'accepted'));
    expect(stepOn('works', 'groundBroken')).toBe(stepOn('works', 'started'));
    expect(stepOn('industry', 'started')).toBe(stepOn('industry', 'groundBroken'));
  });

  it('of 交付 lies above 竣工 and below what comes next, on a step of its own nowhere', () => {
    expect(stepOn('industry', 'handover')).toBe(7.5);
    expect(stepOn('works', 'handover')).toBe(9.5);
  });

  it('is none for a step of the other ladder or a side tag', () => {
    expect(stepOn('works', 'production')).toBeUndefined();
    expect(stepOn('industry', 'inUse')).toBeUndefined();
    expect(stepOn('industry', 'suspended')).toBeUndefined();
    expect(stepOn('works', 'notStated')).toBeUndefined();
  });
});
