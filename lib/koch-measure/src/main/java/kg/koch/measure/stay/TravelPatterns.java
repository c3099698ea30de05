package kg.koch.measure.stay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.measure.repair.DonorCounts;
import kg.koch.measure.repair.HotDeck;
import kg.koch.measure.repair.OpenEnds;
import kg.koch.measure.repair.SpellTimes;
import org.jspecify.annotations.Nullable;

/**
 * What everybody's recorded journeys tell of the unrecorded ones. Counted in a pass of its own
 * before anything is measured; counts of several threads add up to the same in any order.
 */
public final class TravelPatterns {

  private final DonorCounts donors;
  private final SpellTimes spells;

  /** Of patterns that were read, which hold what was found and not what was counted. */
  private final @Nullable OpenEnds ends;

  private int[] classes = new int[64];

  public TravelPatterns() {
    this(new DonorCounts(), null);
  }

  private TravelPatterns(DonorCounts donors, @Nullable OpenEnds ends) {
    this.donors = donors;
    this.spells = new SpellTimes(TravellerClass.COUNT);
    this.ends = ends;
  }

  /** Counts a person whose crossings have been cleaned. */
  void add(PersonHistory history, Places places, int until) {
    Crossings crossings = history.crossings();
    int size = crossings.size();
    if (size == 0) {
      return;
    }
    if (classes.length < size) {
      classes = new int[size * 2];
    }
    int travellers = TravellerClass.of(history, places, crossings.day(0));
    Arrays.fill(classes, 0, size, travellers);
    donors.add(crossings.days(), crossings.directions(), classes, 0, size);
    spells.add(travellers, crossings.days(), crossings.directions(), 0, size, until);
  }

  /** Takes over what another thread counted. */
  public void add(TravelPatterns other) {
    donors.add(other.donors);
    spells.add(other.spells);
  }

  /**
   * Missing crossings drawn from these patterns, again and again. Draws 1 to 10 of twenty are those
   * of ten.
   *
   * @param seed chooses the draws together with their numbers
   * @param draws how many, 1 or more
   * @param countedUntil the day on which the patterns were counted: of who has crossed since, the
   *     last crossing is taken to be the last one
   */
  public List<CrossingRepair> repairs(long seed, int draws, int countedUntil) {
    HotDeck deck = donors.deck();
    OpenEnds open = ends();
    return IntStream.rangeClosed(1, draws)
        .<CrossingRepair>mapToObj(draw -> new DrawnCrossings(deck, open, seed, draw, countedUntil))
        .toList();
  }

  private OpenEnds ends() {
    return ends == null ? spells.ends() : ends;
  }

  /** Writes what a later run needs to draw from these patterns too. */
  public void writeTo(DataOutput out) throws IOException {
    donors.writeTo(out);
    ends().writeTo(out);
  }

  /** Patterns as {@link #writeTo} wrote them: to draw from, not to count further. */
  public static TravelPatterns readFrom(DataInput in) throws IOException {
    DonorCounts donors = DonorCounts.readFrom(in);
    return new TravelPatterns(donors, OpenEnds.readFrom(in));
  }
}
