import { defineWords } from '../../i18n/i18n.tsx';

/** What the lightbox says. */
export const LIGHTBOX_WORDS = defineWords(
  {
    pictureOf: (n: number, of: number) => `${n} of ${of}`,
    previousPicture: 'Previous picture',
    nextPicture: 'Next picture',
    fullScreen: 'Full screen',
    openPicture: 'Open the picture by itself',
    openOriginalPicture: 'Open the original at its host',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Fit to the screen',
  },
  {
    pictureOf: (n, of) => `第 ${n} 张，共 ${of} 张`,
    previousPicture: '上一张',
    nextPicture: '下一张',
    fullScreen: '全屏',
    openPicture: '单独打开图片',
    openOriginalPicture: '在原站打开原图',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '适合屏幕',
  },
);
