/**
 * Words of new articles are written out in smaller lots: what the processor's own memory holds is sorted quicker. Tried with 128 kB to 16 MB; merging 16
 * lots at a time instead of 8 would make storing a twentieth quicker, and searching half as slow again.
 */
export const indexWriting = `
INSERT INTO article_words (article_words, rank) VALUES ('hashsize', 262144);
`
