package kg.koch.measure.stay;

import java.util.Arrays;
import kg.koch.measure.repair.HotDeck;
import kg.koch.measure.repair.Imputation;
import kg.koch.measure.repair.OpenEnds;
import kg.koch.measure.repair.RepairedCrossings;

/**
 * One draw of the missing crossings: within a gap from the journeys of similar travellers, after
 * the last crossing and before the first by how long similar travellers stay on a side and how
 * often a crossing goes unrecorded.
 *
 * @param draw 1 or more
 * @param countedUntil the day on which the patterns were counted. An end is looked at as it was on
 *     that day, so that between two such days nothing is drawn anew
 */
record DrawnCrossings(HotDeck deck, OpenEnds ends, long seed, int draw, int countedUntil)
    implements CrossingRepair {

  @Override
  public void repair(PersonHistory history, Places places, int since, int until) {
    Crossings crossings = history.crossings();
    int size = crossings.size();
    if (size == 0) {
      return;
    }
    int travellers = TravellerClass.of(history, places, crossings.day(0));
    int lastDay = Math.min(until, countedUntil);
    int atEnd =
        crossings.day(size - 1) >= lastDay
            ? OpenEnds.STILL_THERE
            : ends.drawn(
                seed,
                draw,
                history.person(),
                travellers,
                crossings.days(),
                crossings.directions(),
                0,
                size,
                lastDay);
    int atStart =
        ends.drawnBefore(
            seed,
            draw,
            history.person(),
            travellers,
            crossings.days(),
            crossings.directions(),
            0,
            size,
            since);
    if (Imputation.hasGap(crossings.directions(), 0, size)) {
      fillGaps(history, travellers);
    }
    int last = crossings.size() - 1;
    if (atEnd != OpenEnds.STILL_THERE && crossings.day(last) + atEnd < lastDay) {
      int country = CrossingRepair.otherSide(crossings, last);
      crossings.insert(last + 1, crossings.day(last) + atEnd, country);
    }
    if (atStart != OpenEnds.STILL_THERE && crossings.day(0) - atStart > since) {
      crossings.insertFirst(crossings.day(0) - atStart);
    }
  }

  @Override
  public boolean isEmptyInAll(
      int draws, PersonHistory history, Places places, int since, int until) {
    Crossings crossings = history.crossings();
    int size = crossings.size();
    return size == 0
        || !Imputation.hasGap(crossings.directions(), 0, size)
            && ends.areClosedInAll(
                seed,
                draws,
                history.person(),
                TravellerClass.of(history, places, crossings.day(0)),
                crossings.days(),
                crossings.directions(),
                0,
                size,
                since,
                Math.max(crossings.day(size - 1), Math.min(until, countedUntil)));
  }

  private void fillGaps(PersonHistory history, int travellers) {
    Crossings crossings = history.crossings();
    int[] classes = new int[crossings.size()];
    Arrays.fill(classes, travellers);
    RepairedCrossings repaired = new RepairedCrossings();
    new Imputation(deck, seed, draw)
        .repair(
            history.person(),
            crossings.days(),
            crossings.directions(),
            classes,
            0,
            crossings.size(),
            repaired);
    for (int row = 0; row < repaired.rows(); row++) {
      if (repaired.imputed()[row] == 1) {
        crossings.insert(row, repaired.days()[row], CrossingRepair.otherSide(crossings, row - 1));
      }
    }
  }
}
