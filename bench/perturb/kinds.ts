import { changeDate } from './false/change-date.ts'
import { changeDigit, changeUnit } from './false/change-number.ts'
import { putCause, putFirst } from './false/put-claims.ts'
import { SWAPPED_NAMES, swapRoles } from './false/swap-names.ts'
import { swapSpeaker } from './false/swap-speaker.ts'
import { turnDirection } from './false/turn-direction.ts'
import { turnModality } from './false/turn-modality.ts'
import { affirm, negate } from './false/turn-negation.ts'
import type { Perturbation } from './perturbation.ts'
import { mergeSentences, reorderHalves, reorderSource, reorderTime } from './true/reorder.ts'
import { absoluteDate, relativeDate } from './true/restate-date.ts'
import { restateNumeral, restateScript, restateUnit } from './true/restate-number.ts'
import { dropBrackets, dropCircumstance, dropDescribing, dropLastClause } from './true/shorten.ts'
import { useAlias } from './true/use-alias.ts'

/** Every kind, in the order of the report. A new kind is a file and a row here. */
export const PERTURBATIONS: readonly Perturbation[] = [
  dropBrackets, dropDescribing, dropLastClause, dropCircumstance, reorderHalves, reorderTime, reorderSource, mergeSentences,
  restateUnit, restateNumeral, restateScript, useAlias, relativeDate, absoluteDate,
  changeDigit, changeUnit, changeDate, ...SWAPPED_NAMES, swapRoles, negate, affirm, turnDirection, turnModality, swapSpeaker, putFirst, putCause,
]
