/** Whether the pages of a feed's entries are read: where they are cut short (`auto`), all, or none. */
export const fullText = `
ALTER TABLE subscriptions ADD COLUMN full_text TEXT NOT NULL DEFAULT 'auto';
`
