package kg.koch.protect.sensitivity;

import java.util.Optional;

/**
 * A cell is sensitive if it has contributors, but fewer than a number of them. The rule says
 * nothing of how near one may come; the levels are a part of the value that the office chooses, and
 * at least one unit (safety range of the minimum frequency rule; Handbook on Statistical Disclosure
 * Control, 2nd edition, section 4.2.2).
 *
 * @param fewest contributors that are enough, at least 2
 * @param range per cent of the value, from 0 to 100
 */
public record FewContributors(int fewest, double range) implements SensitivityRule {

  public FewContributors {
    if (fewest < 2) {
      throw new IllegalArgumentException(
          "Expected 2 contributors or more to be enough; got " + fewest);
    }
    if (!(range >= 0 && range <= 100)) {
      throw new IllegalArgumentException("Expected a range from 0 to 100 per cent; got " + range);
    }
  }

  @Override
  public Optional<Sensitivity> judge(Contributions cell) {
    if (cell.contributors() == 0 || cell.contributors() >= fewest) {
      return Optional.empty();
    }
    double level = Math.max(1, cell.total() * range / 100);
    String reason = "contributors: %d, fewer than %d".formatted(cell.contributors(), fewest);
    return Optional.of(new Sensitivity(reason, Math.min(level, cell.total()), level));
  }
}
