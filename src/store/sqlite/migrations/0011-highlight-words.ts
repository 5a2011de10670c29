/** The words that a person marked, where a later version of the article put others in their place: `8条` that was corrected to `6条`. */
export const highlightWords = `
ALTER TABLE highlights ADD COLUMN was TEXT;
`
