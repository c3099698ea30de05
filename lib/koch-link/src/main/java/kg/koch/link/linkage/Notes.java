package kg.koch.link.linkage;

import java.util.Locale;
import kg.koch.link.block.RuleCount;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.profile.ColumnProfile;

/** What a linkage says of its steps, a line each. */
final class Notes {

  private Notes() {}

  static String of(ColumnProfile profile) {
    return String.format(
        Locale.ROOT,
        "Column %-24s %-12s %,9d distinct, %4.1f %% missing; told from %s",
        profile.name(),
        profile.kind().label(),
        profile.distinct(),
        100 * profile.missing(),
        profile.why());
  }

  static String forecast(Proposed rule) {
    return String.format(
        Locale.ROOT, "Forecast %-44s %,14.0f pairs", rule.rule().name(), rule.pairs());
  }

  static String missed(double share) {
    return String.format(
        Locale.ROOT,
        "Of matches, %.2f %% are expected to be brought together by no rule",
        100 * share);
  }

  static String of(RuleCount count) {
    String compared =
        String.format(Locale.ROOT, "Compared %-44s %,14d pairs", count.rule(), count.compared());
    return count.hotBlocks() == 0
        ? compared
        : compared
            + String.format(
                Locale.ROOT,
                "; %,d blocks too large (up to %,d records): %,d pairs left out",
                count.hotBlocks(),
                count.largestBlock(),
                count.leftOut());
  }
}
