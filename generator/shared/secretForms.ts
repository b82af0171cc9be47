/** A secret as it may turn up in a text: as it is, or in JSON, URLs, hexadecimal or base64 (also as a part of what was encoded). */
export function secretForms(secret: string): readonly string[] {
  const bare = secret.trim();
  const bytes = Buffer.from(bare);
  const hex = bytes.toString('hex');
  return [
    bare,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(bare.toWellFormed()),
    hex,
    hex.toUpperCase(),
    ...base64Forms(bytes),
  ];
}

/** Base64 of a text depends on where in a group of three bytes it begins. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((skipped) => {
    const form = bytes.subarray(skipped, bytes.length - ((bytes.length - skipped) % 3)).toString('base64');
    return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
