/** Side of a sign in device pixels; drawn at twice its size on the map. */
const SIDE = 32;
const BLANK_SIDE = 14;

const context = () => {
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  return canvas.getContext("2d");
};

const dashedRing = (color: string): ImageData | null => {
  const pen = context();
  if (!pen) return null;
  pen.strokeStyle = color;
  pen.lineWidth = 3.2;
  pen.setLineDash([5.2, 3.6]);
  pen.beginPath();
  pen.arc(SIDE / 2, SIDE / 2, 9, 0, 2 * Math.PI);
  pen.stroke();
  return pen.getImageData(0, 0, SIDE, SIDE);
};

/** Draws nothing; it keeps names off the mark of a place. */
const blank = (): ImageData => new ImageData(BLANK_SIDE, BLANK_SIDE);

/** The image that a style asks for by a name and a colour, such as `dashed-ring #0a5aa0`. */
export function drawSign(id: string): ImageData | null {
  const [name, color] = id.split(" ");
  if (name === "blank") return blank();
  return name === "dashed-ring" && color ? dashedRing(color) : null;
}
