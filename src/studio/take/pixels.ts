/** Pixels of a picture for each unit of the chart: sharp on a slide. */
const sharpness = 2;
/** How often it is looked whether a picture has its letters yet, how long nothing must change, and after how long it is taken as it is; in milliseconds. */
const rhythm = { look: 40, still: 160, most: 4000 } as const;

/** A chart as pixels. */
export async function pngOf(svg: string): Promise<Blob> {
  const [image, wordless] = await Promise.all([decoded(svg), decoded(svg.replace(/<text\b[^]*?<\/text>/g, ''))]);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * sharpness;
  canvas.height = image.naturalHeight * sharpness;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const bare = pixelsOf(wordless, context);
  // A browser loads the fonts of a picture after it has called it complete, and tells nobody when it has.
  let last = bare;
  for (let waited = 0, still = 0; waited < rhythm.most && still < rhythm.still; waited += rhythm.look) {
    const now = pixelsOf(image, context);
    still = equal(now, last) && !equal(now, bare) ? still + rhythm.look : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, rhythm.look));
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pixelsOf(image: HTMLImageElement, context: CanvasRenderingContext2D): Uint32Array {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
}

const equal = (one: Uint32Array, other: Uint32Array): boolean => one.every((pixel, i) => pixel === other[i]);
