package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one version of a list became those of the next.
 *
 * <p>Where every share of a code is known they add up to 1 and a count can be carried over; where
 * one is unknown all of the code's are, and a count must not be carried over, only shown as of its
 * own version. A code not linked at all is unchanged.
 *
 * @param id list and day, such as areas-2024-01-01
 * @param codeList the list whose versions it joins
 * @param day first day of the later version
 */
public record Concordance(String id, String codeList, LocalDate day, List<Link> links) {

  /**
   * @param from code before the day
   * @param to code from the day on
   * @param share part of {@code from} that went to {@code to}, above 0 and at most 1; null: unknown
   * @param source the act or publication that says so
   */
  public record Link(String from, String to, @Nullable BigDecimal share, String source) {}

  public Concordance {
    links = List.copyOf(links);
  }

  /** The links of a code, in file order; a code that did not change is linked to itself. */
  public List<Link> linksFrom(String code) {
    List<Link> found = links.stream().filter(link -> link.from().equals(code)).toList();
    return found.isEmpty() ? List.of(new Link(code, code, BigDecimal.ONE, "")) : found;
  }

  /** True if every share of the code is known, so that its counts may be carried over. */
  public boolean canCarryOver(String code) {
    return linksFrom(code).stream().allMatch(link -> link.share() != null);
  }
}
