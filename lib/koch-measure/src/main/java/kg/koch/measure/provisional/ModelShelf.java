package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The models of one definition: made anew every so many vintages from what was final then, and used
 * until the next. A vintage never sees a model made after it.
 */
final class ModelShelf {

  /** With fewer migrations of a flow a model would tell of single persons, and of chance. */
  private static final long LEAST_MIGRATIONS = 100;

  private final SortedMap<Integer, OutcomeModel[]> models = new TreeMap<>();

  /** Trainings to be run, each on its own, on any thread; the shelf is ready when all have run. */
  List<Runnable> trainings(VintageRecords.Of records, ProvisionalPlan plan) {
    Window window = records.window();
    List<Runnable> trainings = new ArrayList<>();
    int first = window.firstMonth() + plan.leastTrainingMonths() + window.finalLag();
    for (int vintage = first; vintage <= window.lastVintage(); vintage++) {
      int lastFinal = vintage - 1 - window.finalLag();
      boolean isDue = models.isEmpty() || vintage % plan.trainingEvery() == 0;
      if (isDue && isEnough(records, plan, lastFinal)) {
        OutcomeModel[] slots = new OutcomeModel[2];
        models.put(vintage, slots);
        for (int direction = 0; direction < 2; direction++) {
          int slot = direction;
          trainings.add(
              () ->
                  slots[slot] =
                      new BoostedTreesTrainer(
                              records
                                  .rows(slot == 1)
                                  .between(lastFinal - plan.trainingMonths() + 1, lastFinal))
                          .train());
        }
      }
    }
    return trainings;
  }

  /** Whether both flows have enough migrations among what would be learned from. */
  private static boolean isEnough(VintageRecords.Of records, ProvisionalPlan plan, int lastFinal) {
    Window window = records.window();
    for (boolean arrival : new boolean[] {false, true}) {
      long migrations = 0;
      int month = Math.max(window.firstMonth(), lastFinal - plan.trainingMonths() + 1);
      for (; month <= lastFinal; month++) {
        migrations += records.counts().migrations(arrival, month, window.finalLag());
      }
      if (migrations < LEAST_MIGRATIONS) {
        return false;
      }
    }
    return true;
  }

  /** The latest model made by a vintage; null if there was none yet. */
  @Nullable OutcomeModel at(int vintage, boolean arrival) {
    OutcomeModel found = null;
    for (Map.Entry<Integer, OutcomeModel[]> made : models.headMap(vintage + 1).entrySet()) {
      found = made.getValue()[arrival ? 1 : 0];
    }
    return found;
  }
}
