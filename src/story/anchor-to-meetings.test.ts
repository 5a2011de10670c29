import { expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { anchorToMeetings } from './anchor-to-meetings.ts'
import { findEvents } from './find-events.ts'

const dates = (...texts: string[]) => anchorToMeetings(texts.flatMap((text, index) => findEvents(studyText(text, { published: '2025-06-20' }, `a${index}`)))).map(({ time }) => time.timex)

test('what was done on the eve of a numbered meeting was in its month', () => {
  expect(dates('2023年5月，首届四港论坛在东港举行。', '2023年首届四港论坛前夕，东港与西港宣布结为友好港。')).toEqual(['2023-05', '2023-05'])
})

test('another meeting lends no month', () => {
  expect(dates('2023年5月，首届四港论坛在东港举行。', '2023年第二届山城论坛前夕，东港与西港宣布结为友好港。')).toEqual(['2023-05', '2023'])
})
