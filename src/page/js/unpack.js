// Bytes that the page carries: gzipped, and written with the 85 printable characters that mean
// nothing to HTML and JavaScript. Four bytes are five characters; base64 takes a fifteenth more.

export const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !"\"&'<>\\`$@".includes(c));

/// The bytes of a text in this alphabet, with or without blanks around it.
export function bytes_of(text) {
  const digit = new Uint8Array(128);
  alphabet.forEach((c, i) => { digit[c.charCodeAt(0)] = i; });
  const digits = text.trim();
  const rest = digits.length % 5;
  const whole = digits.length + (rest ? 5 - rest : 0);
  const bytes = new Uint8Array(whole / 5 * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0, out = 0; i < whole; out += 4) {
    let value = 0;
    for (const end = i + 5; i < end; ++i)
      value = value * 85 + (i < digits.length ? digit[digits.charCodeAt(i)] : 84);
    view.setUint32(out, value);
  }
  return bytes.subarray(0, bytes.length - (rest ? 5 - rest : 0));
}

/// What is in a packed text, as a response that can be read while it is unpacked.
export function unpacking(text, type) {
  const stream = new Blob([bytes_of(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": type } });
}

export function unpacked(text) {
  return unpacking(text, "application/octet-stream").arrayBuffer();
}

export async function unpacked_text(text) {
  return new TextDecoder().decode(await unpacked(text));
}
