/** What the page says before anything runs on it. */
export const built = {
  'built.year': '{year} 年度',
  'built.waking': '正在打开…',
  'built.late': '页面还没有完全打开：可能是网络慢，也可能有新版本，可以重新载入。图和数字是随页面发布的，照常可看。',
  'built.old':
    '这个浏览器太旧，打不开看板：请换用 Chrome、Edge 108 或 Safari 16.4 以上的版本。下面的图和数字是随页面发布的，照常可看。',
  'built.files': '数据文件：',
};
