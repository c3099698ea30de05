package kg.koch.measure.repair;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Whether a history that ends with a crossing long ago ends there, or the crossing back was not
 * recorded and the person has not crossed since; and the same of a history that begins late.
 * Immutable; safe for many threads.
 *
 * <p>Method: let a days have passed since the last crossing. Either the spell still lasts, with
 * weight S1(a), the share of such spells that last so long; or it ended u days after its beginning,
 * the crossing was missed, and the spell on the other side lasts since: weight m times the sum over
 * u of f1(u) S2(a - u), where m is the share of such crossings that go unrecorded, as counted where
 * two crossings in one direction follow each other. S and f are product-limit estimates (Kaplan and
 * Meier, Nonparametric Estimation from Incomplete Observations, 1958); of spells that seem to go on
 * those whose end was missed are taken out by the same weights, in rounds (expectation and
 * maximisation). The answer is a draw by these weights, so that counts are right on average; about
 * a single person it says nothing.
 *
 * <p>Limits: at most one crossing is missing at an end; travel changes little over the years
 * observed; crossings go missing at random within a class; the mixture of habits within a class and
 * tenth of days is taken as one.
 */
public final class OpenEnds {

  /** The person is taken to be still where the last crossing led. */
  public static final int STILL_THERE = -1;

  private final ClassSpells[] classes;

  OpenEnds(SpellTimes times) {
    this.classes = new ClassSpells[times.classes()];
    Arrays.setAll(classes, travellers -> SpellEstimation.of(times, travellers));
  }

  private OpenEnds(ClassSpells[] classes) {
    this.classes = classes;
  }

  /** Writes all that is known, so that a later run can draw from it too. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(classes.length);
    for (ClassSpells one : classes) {
      one.writeTo(out);
    }
  }

  /** What {@link #writeTo} wrote. */
  public static OpenEnds readFrom(DataInput in) throws IOException {
    ClassSpells[] classes = new ClassSpells[in.readInt()];
    for (int travellers = 0; travellers < classes.length; travellers++) {
      classes[travellers] = ClassSpells.readFrom(in);
    }
    return new OpenEnds(classes);
  }

  /**
   * Days from a person's last crossing to the one back that was not recorded, or {@link
   * #STILL_THERE}.
   *
   * @param seed with the draw and the person decides; the same every time
   * @param draw number of the draw, 1 or more
   * @param travellers class of the traveller, as when spells were counted
   * @param days day of each crossing, in order from {@code from} to before {@code to}, one at least
   * @param directions 1 arrival, 0 departure
   * @param until first day not observed
   */
  public int drawn(
      long seed,
      int draw,
      long person,
      int travellers,
      int[] days,
      byte[] directions,
      int from,
      int to,
      int until) {
    int passed = until - days[to - 1];
    int habit = new Habit(days, directions, from, to).ofAll();
    return after(travellers, habit, directions[to - 1], passed)
        .daysUntilMissing(chanceAfter(seed, draw, person, days[to - 1], passed));
  }

  private static long chanceAfter(long seed, int draw, long person, int day, int passed) {
    return Chance.of(seed, draw, person, day, -1 - passed);
  }

  private EndWeights after(int travellers, int habit, int direction, int passed) {
    double share = classes[travellers].shareMissing(direction);
    return weights(travellers, habit, direction, share, passed);
  }

  /**
   * Days from a crossing that was not recorded to a person's first one, or {@link #STILL_THERE} if
   * the person had been on that side since before observation began. The same question with time
   * running backwards: in a population that changes little, spells look the same from both ends.
   *
   * @param since first day of the person's observation; the rest as in {@link #drawn}
   */
  public int drawnBefore(
      long seed,
      int draw,
      long person,
      int travellers,
      int[] days,
      byte[] directions,
      int from,
      int to,
      int since) {
    int passed = days[from] - since;
    int habit = new Habit(days, directions, from, to).ofAll();
    return before(travellers, habit, directions[from], passed)
        .daysUntilMissing(chanceBefore(seed, draw, person, days[from], passed));
  }

  private static long chanceBefore(long seed, int draw, long person, int day, int passed) {
    return Chance.of(seed, draw, person, day, Integer.MIN_VALUE + passed);
  }

  private EndWeights before(int travellers, int habit, int direction, int passed) {
    double share = classes[travellers].shareMissing(direction);
    return weights(travellers, habit, 1 - direction, share, passed);
  }

  /**
   * Whether nothing is put in at either end in any of the draws from 1 on. One look at the history,
   * where asking draw by draw takes one each.
   *
   * @param draws how many
   * @param since first day of the person's observation
   * @param until first day not observed; the rest as in {@link #drawn}
   */
  public boolean areClosedInAll(
      long seed,
      int draws,
      long person,
      int travellers,
      int[] days,
      byte[] directions,
      int from,
      int to,
      int since,
      int until) {
    int habit = new Habit(days, directions, from, to).ofAll();
    int passed = until - days[to - 1];
    int waited = days[from] - since;
    EndWeights after = after(travellers, habit, directions[to - 1], passed);
    EndWeights before = before(travellers, habit, directions[from], waited);
    for (int draw = 1; draw <= draws; draw++) {
      if (!after.isStillThere(chanceAfter(seed, draw, person, days[to - 1], passed))
          || !before.isStillThere(chanceBefore(seed, draw, person, days[from], waited))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What speaks for each explanation of an end.
   *
   * @param direction that began the spell
   * @param share of the crossings in question that are not recorded
   * @param days the spell seems to last, 0 or more
   */
  private EndWeights weights(int travellers, int habit, int direction, double share, int days) {
    Survival first = classes[travellers].survival(habit, direction);
    Survival second = classes[travellers].survival(habit, 1 - direction);
    if (first == null || second == null || share == 0 || days == 0) {
      return EndWeights.CERTAIN;
    }
    int observed = Math.min(days, SpellTimes.LONGEST);
    double gone = share * first.endedThenLasting(second, observed, 1);
    return new EndWeights(first, second, observed, share, first.beyond(observed), gone);
  }
}
