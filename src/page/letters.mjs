// Bytes written in the 85 letters that js/unpack.js reads.

import { alphabet } from "./js/unpack.js";

export function in_letters(bytes) {
  const digits = [];
  for (let i = 0; i < bytes.length; i += 4) {
    const four = Buffer.alloc(4);
    const count = bytes.copy(four, 0, i, i + 4);
    const group = [];
    for (let value = four.readUInt32BE(), n = 0; n < 5; ++n, value = Math.floor(value / 85))
      group.unshift(alphabet[value % 85]);
    digits.push(...group.slice(0, count + 1));
  }
  return digits.join("");
}
