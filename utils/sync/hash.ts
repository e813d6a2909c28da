/** 32 bits of FNV-1a over UTF-16 units: places records in buckets; nothing secret rests on it. */
export const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** A checksum against accidents (lost or half-written items), 16 hex digits; not against attackers. */
export const checksum = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(((high << 5) | (high >>> 27)) ^ unit, 0x85ebca6b);
  }
  return hex(high) + hex(low);
};

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
