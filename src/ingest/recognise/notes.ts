import { squeezed } from './headerText';

const labelled =
  /^(?:附?注|备注|说明|附|填[报表制]人|制表人?|编制人|(?:导出|打印|制表|填报|录入|操作)(?:人员?|时间|日期|用户)|经办人?|审核人?|复核人|.{0,6}负责人|联系人|联系电话|电话|.{0,3}[填报编制]{1,2}日期|日期|数据来源|资料来源|来源|.{0,4}单位|部门(?:名称|\(单位\))?|(?:预算|会计)?年度|notes?|source|preparedby)(?:\([^)]*\))?\d{0,2}[:：.]/i;
const pageMark =
  /^(?:共\d+(?:条|行|项|个|页)|[-=]{0,3}报表结束|以下(?:空白|无正文)|(?:打印|导出|生成)(?:时间|日期|于)|续表|第\d+页|共\d+页|转下页|\(?接上页\)?|本页小计|本页合计|承前页|过次页|[*※])/;
const titleLike =
  /^(?:附?(?:表|件)[一二三四五六七八九十\d]|(?:19|20)\d\d年|.{4,40}(?:明细表|情况表|自评表|决算表|预算表|一览表|台账|清单)$)/;

/** Whether a line reads as a footer note: 注：…, 填表人：…, 续表. */
export function isNote(text: string): boolean {
  const bare = squeezed(text.slice(0, 80));
  return labelled.test(bare) || pageMark.test(bare);
}

/** Whether a line reads as the title of a table that follows. */
export const isTitle = (text: string): boolean => titleLike.test(squeezed(text.slice(0, 80)));
