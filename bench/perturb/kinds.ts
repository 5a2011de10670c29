import { changeDate } from './false/change-date.ts'
import { changeDigit, changeUnit } from './false/change-number.ts'
import { SWAPPED_NAMES, swapRoles } from './false/swap-names.ts'
import { swapSpeaker } from './false/swap-speaker.ts'
import { affirm, negate, takePlanForDeed, turnDirection } from './false/turn-words.ts'
import type { Perturbation } from './perturbation.ts'
import { absoluteDate, relativeDate } from './true/restate-date.ts'
import { restateNumeral, restateScript, restateUnit } from './true/restate-number.ts'
import { dropBrackets, dropCircumstance, dropDescribing, dropLastClause, reorderHalves, reorderSource, reorderTime } from './true/shorten.ts'
import { useAlias } from './true/use-alias.ts'

/** Every kind, in the order of the report. A new kind is a file and a row here. */
export const PERTURBATIONS: readonly Perturbation[] = [
  dropBrackets, dropDescribing, dropLastClause, dropCircumstance, reorderHalves, reorderTime, reorderSource,
  restateUnit, restateNumeral, restateScript, useAlias, relativeDate, absoluteDate,
  changeDigit, changeUnit, changeDate, ...SWAPPED_NAMES, swapRoles, negate, affirm, turnDirection, takePlanForDeed, swapSpeaker,
]
