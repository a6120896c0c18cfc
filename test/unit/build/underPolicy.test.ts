import { expect, it } from 'vitest';
import { asleep, breakingPolicy, withoutMarks, withoutStyles } from '../../../src/build/underPolicy';

it('says in attributes what a drawing said as styles, in the page’s own font, and drops what is there for a pointer', () => {
  const svg =
    '<g><path d="M0 0" fill="none" pointer-events="visible" ecmeta_data_index="0"></path>\n' +
    '<path d="M1 1" fill="none" stroke="var(--ink)" pointer-events="visible"></path>' +
    '<text style="font-size:13px;font-family:\'A B\', c;font-weight:700;white-space:pre;" x="1" class="zr0-cls-0">a &#60; b</text>' +
    '<style ><![CDATA[.zr0-cls-0:hover{cursor:pointer}]]></style></g>';
  expect(withoutStyles(svg)).toBe(
    '<g><path d="M1 1" fill="none" stroke="var(--ink)"></path>' +
      '<text font-size="13px" font-weight="700" x="1">a &#60; b</text></g>',
  );
});

it('puts to sleep what needs the app, and leaves what opens by itself', () => {
  const html = '<button type="button">a</button><select></select><details class="menu"></details><details name="v-1">';
  expect(asleep(html)).toBe(
    '<button inert type="button">a</button><select inert></select><details inert class="menu"></details><details name="v-1">',
  );
});

it('takes out the marks of whoever drew it', () => {
  expect(withoutMarks('<ul><!--[--><li>1</li><!--]--><!----></ul>')).toBe('<ul><li>1</li></ul>');
});

it.each([
  ['<p style="color:red">a</p>', '<p style="color:red">'],
  ['<p class="a" onclick="go()">', '<p class="a" onclick="go()">'],
  ['<svg><style>', '<style'],
  ['<p>style="a"</p><text font-size="13px">onclick=</text>', undefined],
])('%s breaks the policy: %s', (html, breaking) => {
  expect(breakingPolicy(html)).toBe(breaking);
});
