package kg.koch.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one version of a list became those of the next.
 *
 * <p>Where every share of a code is known they add up to 1 and a count can be carried over; where
 * one is unknown all of the code's are, and a count must not be carried over, only shown as of its
 * own version.
 *
 * @param id such as areas-2024
 * @param codeList the list whose versions it joins
 */
public record Concordance(String id, String codeList, List<Link> links) {

  /**
   * @param from code before
   * @param to code after
   * @param share part of {@code from} that went to {@code to}, above 0 and at most 1; null: unknown
   * @param source the act or publication that says so
   */
  public record Link(String from, String to, @Nullable BigDecimal share, String source) {}

  public Concordance {
    links = List.copyOf(links);
  }

  public List<Link> linksFrom(String code) {
    return links.stream().filter(link -> link.from().equals(code)).toList();
  }

  /** True if every share of the code is known, so that its counts may be carried over. */
  public boolean canCarryOver(String code) {
    List<Link> from = linksFrom(code);
    return !from.isEmpty() && from.stream().allMatch(link -> link.share() != null);
  }
}
