import type { Element } from 'hast';
import { attribute } from '../hast.ts';
import type { Step } from '../step.ts';

interface Size {
  width: number;
  height: number;
}

const LARGEST = 20_000;
/** Sizes that hosts write into their addresses. */
const IN_ADDRESS = [
  // Sina: /w533h400/
  /\/w(?<width>\d{2,5})h(?<height>\d{2,5})\//,
  // WordPress: picture-800x600.jpg
  /[-_](?<width>\d{2,5})x(?<height>\d{2,5})(?:\.\w{3,4})?(?:$|\?)/,
  // WeChat and others: ?w=800&h=600
  /[?&](?:w|width)=(?<width>\d{2,5})&(?:amp;)?(?:h|height)=(?<height>\d{2,5})(?:&|$)/,
];

/** Gives images the pixels that the browser reserves for them, where both sides are known, and none where not. */
export const imageSizes: Step = {
  name: 'image-sizes',
  enter: {
    img: (image) => {
      const size =
        fromAttributes(image, 'width', 'height') ??
        fromAttributes(image, 'dataWidth', 'dataHeight') ??
        fromStyle(image) ??
        fromRatio(image) ??
        sizeInAddress(attribute(image, 'src') ?? '');
      const { properties } = image;
      delete properties.width;
      delete properties.height;
      if (size) Object.assign(properties, size);
      return undefined;
    },
  },
};

function sizeOf(width: string | undefined, height: string | undefined): Size | undefined {
  const size = { width: pixels(width), height: pixels(height) };
  return size.width > 0 && size.height > 0 && size.width <= LARGEST && size.height <= LARGEST
    ? size
    : undefined;
}

function pixels(value: string | undefined): number {
  const number = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(value ?? '')?.[1];
  return Math.round(Number(number ?? 0));
}

function fromAttributes(image: Element, width: string, height: string): Size | undefined {
  return sizeOf(attribute(image, width), attribute(image, height));
}

function fromStyle(image: Element): Size | undefined {
  const style = attribute(image, 'style') ?? '';
  const side = (name: string) => new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+px)`).exec(style)?.[1];
  return style === '' ? undefined : sizeOf(side('width'), side('height'));
}

/** WeChat keeps the width and how many times it the height is. */
function fromRatio(image: Element): Size | undefined {
  const width = pixels(attribute(image, 'dataW'));
  const ratio = Number(attribute(image, 'dataRatio'));
  return width > 0 && ratio > 0 ? sizeOf(String(width), String(Math.round(width * ratio))) : undefined;
}

/** The size that a host wrote into an image's address. */
export function sizeInAddress(src: string): Size | undefined {
  for (const pattern of IN_ADDRESS) {
    const { width, height } = pattern.exec(src)?.groups ?? {};
    const size = sizeOf(width, height);
    if (size) return size;
  }
  return undefined;
}
