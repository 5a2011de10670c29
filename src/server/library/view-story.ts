import type { Library, LibraryStory } from '../../flow/index.ts'
import type { Figure, Mechanism, SourceFamily, TimelineEvent } from '../../story/index.ts'
import { countPublishers, FIGURE_WORDS, say, saySources, SOURCE_RULE_WORDS, type Speech } from '../../words/index.ts'
import type { Draft } from '../../write/index.ts'
import { viewEvidence } from '../api/view-checked.ts'
import type * as shapes from './shapes.ts'
import { viewArticleSummary, viewDraftSentence } from './view-article.ts'

export function viewStorySummary({ collection, dossier }: LibraryStory): shapes.StorySummary {
  const { story, sources, disagreements, tags } = dossier
  return {
    id: story.id,
    title: story.title,
    begin: story.begin,
    until: story.until,
    collection,
    articles: story.articles.length,
    publishers: countPublishers(sources),
    sources: sources.length,
    disagreements: disagreements.length,
    keywords: story.keywords,
    tags,
  }
}

/** The dossier, whole. */
export async function viewStory(found: LibraryStory, library: Library, speech: Speech): Promise<shapes.Story> {
  const { dossier } = found
  const [brief, members] = await Promise.all([library.brief(found), library.members(found)])
  return {
    ...viewStorySummary(found),
    articleList: await Promise.all(members.map((kept) => viewArticleSummary(kept, library))),
    brief: viewDraft(brief),
    timeline: dossier.timeline.map(viewEvent),
    figures: dossier.figures.map((figure) => viewFigure(figure, speech)),
    sourceFamilies: dossier.sources.map((family) => viewFamily(family, speech)),
    sourcesText: saySources(dossier.sources, speech),
    parties: dossier.parties.map(({ canonical, kind, forms, titles, mentions }) => ({ canonical, kind, forms, titles, mentions })),
    mechanisms: dossier.mechanisms.map(viewMechanism),
    outcomes: dossier.outcomes.map(({ mentions, ...outcome }) => ({ ...outcome, mentions: mentions.map(viewEvidence) })),
    viewpoints: dossier.viewpoints.map(({ speaker, words, direct }) => ({ speaker, words: viewEvidence(words), direct })),
    disagreementList: dossier.disagreements.map(({ about, kind, sides }) => ({
      about,
      kind,
      sides: sides.map(({ stated, date, families, evidence }) => ({ stated, date, families, evidence: evidence.map(viewEvidence) })),
    })),
  }
}

function viewDraft({ title, sections, heldBack }: Draft): shapes.Draft {
  return {
    title,
    sections: sections.map(({ heading, sentences }) => ({ heading, sentences: sentences.map(viewDraftSentence) })),
    heldBack: heldBack.map(viewDraftSentence),
  }
}

function viewEvent({ mentions, date, title, place, participants, planned, families }: TimelineEvent): shapes.TimelineEvent {
  return {
    date, title, place, participants, planned, families,
    mentions: mentions.map((mention) => ({ ...viewEvidence(mention), expression: mention.expression, anchor: mention.anchor, anchorFrom: mention.anchorFrom })),
  }
}

function viewFigure({ quantity, relation, values }: Figure, speech: Speech): shapes.Figure {
  return {
    quantity,
    relation,
    relationText: say(FIGURE_WORDS[relation], {}, speech),
    values: values.map((value) => ({
      ...viewEvidence(value),
      stated: value.stated, value: value.value, upper: value.upper, unit: value.unit, asOf: value.asOf, scope: value.scope,
    })),
  }
}

function viewFamily({ origin, articles, publishers, rule }: SourceFamily, speech: Speech): shapes.SourceFamily {
  return { origin, articles, publishers, rule, ruleText: say(SOURCE_RULE_WORDS[rule], {}, speech) }
}

function viewMechanism({ name, members, levels, rotation, meetings, next }: Mechanism): shapes.Mechanism {
  return {
    name, members, meetings, next,
    levels: levels.map(({ level, since, mentions }) => ({ level, since, mentions: mentions.map(viewEvidence) })),
    rotation: rotation && { ...rotation, rule: viewEvidence(rotation.rule) },
  }
}
