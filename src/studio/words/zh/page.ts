import type { page as en } from '../en/page.js';

/** 每一屏四周的话。 */
export const page: typeof en = {
  brand: 'Outlast 推演',
  skip: '跳到正文',
  places: { gallery: '示例', tour: '导览', sandbox: '沙盘', claims: '论断' },
  nav: '去处',
  tools: '工具',
  disclaimer: '这是基于所列假设的推演，不是对任何具名公司的预测，也不是投资建议。一切都在本页内计算，没有任何内容离开它。',
  undo: (what) => (what === '' ? '撤销' : `撤销：${what}`),
  redo: (what) => (what === '' ? '重做' : `重做：${what}`),
  replay: '重放上一步改动',
  share: '复制链接',
  shared: '链接已复制。整个场景都在链接里，没有存到任何地方。',
  sharedBy: '请复制这个链接：',
  large: '大屏',
  leaveLarge: '退出大屏',
  theme: { label: '主题', auto: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  shortcuts: {
    title: '快捷键',
    open: '快捷键',
    close: '关闭',
    list: [
      ['Ctrl Z', '撤销'],
      ['Ctrl Shift Z', '重做'],
      ['R', '重放上一步改动'],
      ['L', '大屏'],
      ['/', '搜索全部数字'],
      ['?', '这张表'],
      ['← →', '图中：逐月移动'],
      ['↑ ↓', '图中：换一家厂商'],
      ['Enter', '图中：为什么会这样？'],
    ],
  },
  link: {
    'too-long': '链接里的内容超出了一个场景的上限，没有打开。',
    newer: '链接来自更新版本的 Outlast，这里打不开。',
    damaged: '链接已损坏，里面的内容读不出来。',
  },
  loading: '正在读取市场……',
  failed: (why) => `引擎停下了：${why}`,
};
