import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import { compareActors } from './compare-actors.ts'
import { compareCauses } from './compare-causes.ts'
import { compareCausesDoubted } from './compare-causes-doubted.ts'
import { compareComparisons } from './compare-comparisons.ts'
import { compareContent } from './compare-content.ts'
import { compareDenials } from './compare-denials.ts'
import { compareDirections } from './compare-directions.ts'
import { compareDoers } from './compare-doers.ts'
import { compareDoersApart } from './compare-doers-apart.ts'
import { compareExceptions } from './compare-exceptions.ts'
import { compareExchanges } from './compare-exchanges.ts'
import { compareFigures } from './compare-figures.ts'
import { compareHarm } from './compare-harm.ts'
import { compareMarks } from './compare-marks.ts'
import { compareModality } from './compare-modality.ts'
import { compareNames } from './compare-names.ts'
import { compareNegation } from './compare-negation.ts'
import { compareOccasions } from './compare-occasions.ts'
import { compareOpposites } from './compare-opposites.ts'
import { compareOrder } from './compare-order.ts'
import { compareLabels } from './compare-labels.ts'
import { compareOwners } from './compare-owners.ts'
import { comparePatients } from './compare-patients.ts'
import { comparePosts } from './compare-posts.ts'
import { compareQuantities } from './compare-quantities.ts'
import { compareQuotations } from './compare-quotations.ts'
import { compareReplacements } from './compare-replacements.ts'
import { compareRoles } from './compare-roles.ts'
import { compareSettings } from './compare-settings.ts'
import { compareSpeakers } from './compare-speakers.ts'
import { compareSubjects } from './compare-subjects.ts'
import { compareSubjectsToldLater } from './compare-subjects-told-later.ts'
import { compareSubstitutions } from './compare-substitutions.ts'
import { compareSuperlatives } from './compare-superlatives.ts'
import { compareTimes } from './compare-times.ts'
import { compareTitles } from './compare-titles.ts'
import { compareTurnedWords } from './compare-turned-words.ts'
import { compareTurns } from './compare-turns.ts'
import { compareVoices } from './compare-voices.ts'
import { compareWays } from './compare-ways.ts'
import { compareWording } from './compare-wording.ts'
import { compareDeniedThings } from './compare-denied-things.ts'
import { compareRumours } from './compare-rumours.ts'
import { compareScope } from './compare-scope.ts'
import { compareUniversals } from './compare-universals.ts'
import { compareUntiedCauses } from './compare-untied-causes.ts'
import { compareWords } from './compare-words.ts'

/** One kind of comparison: a statement aligned with one source, and what was found before; findings out. Those of one slot share kind and span. */
export type SlotComparison = (alignment: Alignment, before: readonly Finding[]) => readonly Finding[]

/** Everything that is compared, in the order in which findings are told. A new kind of finding is one file and a row. */
export const SLOT_COMPARISONS: readonly SlotComparison[] = [
  compareTimes,
  compareQuantities,
  compareFigures,
  compareOwners,
  compareOccasions,
  compareOrder,
  compareNames,
  compareDoers,
  comparePosts,
  compareRoles,
  compareExchanges,
  comparePatients,
  compareLabels,
  compareSettings,
  compareSpeakers,
  compareSubstitutions,
  compareSubjects,
  compareVoices,
  compareTitles,
  compareActors,
  compareQuotations,
  compareHarm,
  compareNegation,
  compareDenials,
  compareDeniedThings,
  compareRumours,
  compareExceptions,
  compareModality,
  compareMarks,
  compareScope,
  compareUniversals,
  compareDirections,
  compareTurns,
  compareOpposites,
  compareComparisons,
  compareSuperlatives,
  compareCauses,
  compareUntiedCauses,
  compareWays,
  compareWording,
  compareTurnedWords,
  compareReplacements,
  compareWords,
  compareCausesDoubted,
  compareContent,
  compareSubjectsToldLater,
  compareDoersApart,
]
