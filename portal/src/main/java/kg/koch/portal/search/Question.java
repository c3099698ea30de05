package kg.koch.portal.search;

import java.util.List;
import java.util.Set;

/**
 * What a reader asked, as it was understood.
 *
 * @param years of four digits, in the order they stand
 * @param corrections words that were read as others, as {@code typed -> read}
 */
record Question(List<Unit> units, List<String> years, List<Correction> corrections) {

  Question {
    units = List.copyOf(units);
    years = List.copyOf(years);
    corrections = List.copyOf(corrections);
  }

  /** A word nobody knew and what it was taken for. */
  public record Correction(String typed, String read) {}

  /** Where a move with an area begins or ends. */
  enum Way {
    FROM,
    TO,
    NOT_SAID
  }

  /**
   * A word or a phrase of the question.
   *
   * @param terms that tables may have: stems, notions, codes
   * @param named codes it names, best first
   */
  record Unit(Set<String> terms, List<Names.Named> named, Way way) {

    Unit {
      terms = Set.copyOf(terms);
      named = List.copyOf(named);
    }
  }
}
