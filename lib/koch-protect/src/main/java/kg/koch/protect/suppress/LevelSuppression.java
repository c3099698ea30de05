package kg.koch.protect.suppress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.audit.KnowingAttack;
import kg.koch.protect.sensitivity.MagnitudeTable;

/**
 * Suppression of a table of magnitudes that holds against everybody who has no more than the
 * published table and its own contributions: cells are hidden by {@link GaussianSuppression} and
 * attacked from outside and by each contributor who gives all of some inner cells and so takes them
 * off any sum. An interval that does not reach the protection levels has a combination of cells
 * that bounds it; it joins those that must not be calculable, and cells are hidden anew.
 *
 * @param suppression what is hidden
 * @param rounds how often cells were hidden
 * @param narrow sensitive cells somebody still comes too near to: none, unless nothing more can be
 *     hidden
 */
public record LevelSuppression(Suppression suppression, int rounds, List<Integer> narrow) {

  /** Each round forbids what was found in the one before; ten or twenty are usual. */
  private static final int MOST_ROUNDS = 200;

  private static final int[] OUTSIDER = {};

  public LevelSuppression {
    narrow = List.copyOf(narrow);
  }

  /** Hides cells. */
  public static LevelSuppression of(MagnitudeTable table, Levels levels) {
    Set<Certificate> certificates = new LinkedHashSet<>();
    for (int round = 1; ; round++) {
      Suppression suppression =
          GaussianSuppression.of(
              table.cells(), levels.sensitive(), Attacker.NON_NEGATIVE, List.copyOf(certificates));
      Attacks attacks = new Attacks(table, levels, suppression);
      boolean isNew = certificates.addAll(attacks.certificates());
      if (!isNew || round == MOST_ROUNDS) {
        return new LevelSuppression(suppression, round, attacks.narrow());
      }
    }
  }

  /** The sensitive cells somebody comes too near to if some cells are hidden. */
  public static List<Integer> narrow(MagnitudeTable table, Levels levels, Suppression suppression) {
    return new Attacks(table, levels, suppression).narrow();
  }

  /**
   * Everybody's attack on one pattern; contributors do not begin before the outsider has failed.
   */
  private static final class Attacks {

    private final MagnitudeTable table;
    private final Levels levels;
    private final KnowingAttack attack;
    private final Set<Integer> narrow = new LinkedHashSet<>();
    private final Set<Certificate> certificates = new LinkedHashSet<>();

    Attacks(MagnitudeTable table, Levels levels, Suppression suppression) {
      this.table = table;
      this.levels = levels;
      this.attack =
          new KnowingAttack(
              SafeSuppression.published(table.cells(), suppression),
              Attacker.NON_NEGATIVE,
              levels.cells());
      by(OUTSIDER);
      if (narrow.isEmpty()) {
        for (int[] own : table.single()) {
          int[] hidden = IntStream.of(own).filter(suppression::isHidden).toArray();
          if (hidden.length > 0) {
            by(hidden);
          }
        }
      }
    }

    /** The attack of whoever gives all of some cells. */
    private void by(int[] own) {
      List<Integer> others =
          levels.cells().stream().filter(cell -> !table.holdsSome(cell, own)).toList();
      for (KnowingAttack.Narrow found : attack.narrow(own, others, levels::isNarrow)) {
        narrow.add(found.cell());
        if (levels.staysTooLow(found.cell(), found.interval())) {
          certificates.add(attack.certificate(own, found.cell(), true));
        }
        if (levels.staysTooHigh(found.cell(), found.interval())) {
          certificates.add(attack.certificate(own, found.cell(), false));
        }
      }
    }

    List<Integer> narrow() {
      return List.copyOf(narrow);
    }

    Set<Certificate> certificates() {
      return certificates;
    }
  }
}
