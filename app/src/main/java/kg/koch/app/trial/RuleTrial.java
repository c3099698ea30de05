package kg.koch.app.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.check.CheckedRows;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.Period;

/**
 * What rules that are not declared yet would do to a delivery. Nothing is changed or kept.
 *
 * <p>The delivery is checked twice: by what is declared, and with the rules tried beside it. A rule
 * of the name of a declared one takes its place.
 *
 * @param received rows of the delivery
 * @param rejectedNow rows rejected by what is declared
 * @param rejectedThen rows rejected with the rules tried
 * @param refusedThen true if that is more than the source allows
 * @param rules in the order they were written
 */
public record RuleTrial(
    long received,
    long rejectedNow,
    long rejectedThen,
    boolean refusedThen,
    List<TriedRule> rules) {

  public RuleTrial {
    rules = List.copyOf(rules);
  }

  /**
   * A delivery to try rules on.
   *
   * @param file its rows as text
   */
  public record Subject(DeliveryFile file, Encoding encoding, Period period) {}

  private record Checked(long received, long rejected) {}

  /**
   * Runs the rules.
   *
   * @throws kg.koch.terms.BadInputException if the delivery cannot be read
   */
  public static RuleTrial run(
      List<Rule> tried, SourceLayout declared, Subject subject, Catalog catalog)
      throws IOException {
    TrialSink sink = new TrialSink(tried, declared);
    Checked now = check(declared, subject, catalog, new TrialSink(List.of(), declared));
    Checked then = check(with(tried, declared), subject, catalog, sink);
    BigDecimal allowed = declared.blockingThreshold().multiply(BigDecimal.valueOf(then.received()));
    return new RuleTrial(
        then.received(),
        now.rejected(),
        then.rejected(),
        BigDecimal.valueOf(then.rejected()).compareTo(allowed) > 0,
        tried.stream().map(rule -> sink.of(rule, subject.period())).toList());
  }

  private static Checked check(
      SourceLayout layout, Subject subject, Catalog catalog, TrialSink sink) throws IOException {
    try (CheckedRows rows =
        CheckedRows.open(
            subject.file(), subject.encoding(), layout, subject.period(), catalog, sink)) {
      boolean more = true;
      while (more) {
        more = rows.next();
      }
      sink.endRow();
      return new Checked(rows.received(), rows.rejected());
    }
  }

  /** The rules tried come first: a row is found to break at most twenty. */
  private static SourceLayout with(List<Rule> tried, SourceLayout declared) {
    Set<String> replaced = tried.stream().map(Rule::id).collect(Collectors.toSet());
    return declared.withRules(
        Stream.concat(
                tried.stream(),
                declared.rules().stream().filter(rule -> !replaced.contains(rule.id())))
            .toList());
  }
}
