package kg.koch.app.matching;

import kg.koch.publish.bundle.Language;

/**
 * What else is wanted of a linkage.
 *
 * @param review what people decide and have decided
 * @param spines the spines it keeps or goes on from
 * @param draws how many times uncertain links are drawn; 0 for not at all
 * @param language of the report
 */
public record LinkChoices(ReviewChoice review, SpineOptions spines, int draws, Language language) {

  /** What people decide and have decided, and nothing more. */
  public static LinkChoices reviewed(ReviewChoice review) {
    return new LinkChoices(review, SpineOptions.none(), 0, Language.EN);
  }
}
