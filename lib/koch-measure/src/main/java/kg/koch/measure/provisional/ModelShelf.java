package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The models of one definition: made anew every so many vintages from what was final then, and used
 * until the next. A vintage never sees a model made after it.
 */
final class ModelShelf {

  /** With fewer migrations of a flow a model would tell of single persons, and of chance. */
  private static final long LEAST_MIGRATIONS = 100;

  private final TreeMap<Integer, BoostedTrees[]> models = new TreeMap<>();

  /** Trainings to be run, each on its own, on any thread; the shelf is ready when all have run. */
  List<Runnable> trainings(TrainingRecords.Of records, ProvisionalPlan plan) {
    Window window = records.window();
    List<Runnable> trainings = new ArrayList<>();
    int first = window.firstMonth() + plan.leastTrainingMonths() + window.finalLag();
    for (int vintage = first; vintage <= window.lastVintage(); vintage++) {
      int lastFinal = vintage - 1 - window.finalLag();
      boolean isDue = models.isEmpty() || vintage % plan.trainingEvery() == 0;
      if (isDue && isEnough(records, plan, lastFinal)) {
        BoostedTrees[] slots = new BoostedTrees[2];
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
  private static boolean isEnough(TrainingRecords.Of records, ProvisionalPlan plan, int lastFinal) {
    Window window = records.window();
    for (boolean arrival : new boolean[] {false, true}) {
      long migrations = 0;
      int month = Math.max(window.firstMonth(), lastFinal - plan.trainingMonths() + 1);
      for (; month <= lastFinal; month++) {
        migrations += records.migrations(arrival, month);
      }
      if (migrations < LEAST_MIGRATIONS) {
        return false;
      }
    }
    return true;
  }

  /** The latest model made by a vintage; null if there was none yet. */
  @Nullable OutcomeModel at(int vintage, boolean arrival) {
    Map.Entry<Integer, BoostedTrees[]> made = models.floorEntry(vintage);
    return made == null ? null : made.getValue()[arrival ? 1 : 0];
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(models.size());
    for (Map.Entry<Integer, BoostedTrees[]> made : models.entrySet()) {
      out.writeInt(made.getKey());
      for (BoostedTrees trees : made.getValue()) {
        trees.writeTo(out);
      }
    }
  }

  static ModelShelf readFrom(DataInput in) throws IOException {
    ModelShelf shelf = new ModelShelf();
    int vintages = in.readInt();
    for (int i = 0; i < vintages; i++) {
      int vintage = in.readInt();
      BoostedTrees departures = BoostedTrees.readFrom(in);
      shelf.models.put(vintage, new BoostedTrees[] {departures, BoostedTrees.readFrom(in)});
    }
    return shelf;
  }
}
