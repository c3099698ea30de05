package kg.koch.measure.repair;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How long travellers of one class stay on a side and how often a crossing of theirs goes
 * unrecorded, as {@link SpellEstimation} found. Immutable.
 */
final class ClassSpells {

  private final @Nullable Survival[] byHabit;
  private final @Nullable Survival[] all;
  private final double[] share;

  /**
   * @param byHabit by habit and direction; null where there are too few
   * @param all by direction, of any habit; null where there are none
   * @param share of crossings after one in a direction that are not recorded
   */
  ClassSpells(@Nullable Survival[] byHabit, @Nullable Survival[] all, double[] share) {
    this.byHabit = byHabit;
    this.all = all;
    this.share = share;
  }

  /**
   * How long spells with this habit last after a crossing in the direction; null if none is known.
   */
  @Nullable Survival survival(int habit, int direction) {
    return survival(byHabit, all, habit, direction);
  }

  static @Nullable Survival survival(
      @Nullable Survival[] byHabit, @Nullable Survival[] all, int habit, int direction) {
    Survival own = byHabit[habit * 2 + direction];
    return own == null ? all[direction] : own;
  }

  /** The share of crossings after one in the direction that are not recorded. */
  double shareMissing(int direction) {
    return share[direction];
  }

  void writeTo(DataOutput out) throws IOException {
    writeTo(out, byHabit);
    writeTo(out, all);
    out.writeDouble(share[0]);
    out.writeDouble(share[1]);
  }

  private static void writeTo(DataOutput out, @Nullable Survival[] some) throws IOException {
    for (Survival one : some) {
      out.writeBoolean(one != null);
      if (one != null) {
        one.writeTo(out);
      }
    }
  }

  static ClassSpells readFrom(DataInput in) throws IOException {
    @Nullable Survival[] byHabit = readFrom(in, Habit.COUNT * 2);
    @Nullable Survival[] all = readFrom(in, 2);
    return new ClassSpells(byHabit, all, new double[] {in.readDouble(), in.readDouble()});
  }

  private static @Nullable Survival[] readFrom(DataInput in, int count) throws IOException {
    @Nullable Survival[] some = new Survival[count];
    for (int i = 0; i < count; i++) {
      some[i] = in.readBoolean() ? Survival.readFrom(in) : null;
    }
    return some;
  }
}
