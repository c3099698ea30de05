package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The models of all definitions, as they were made on the day of learning.
 *
 * <ol>
 *   <li>Show every person, as known on that day, to {@link TrainingRecords}; add up those of all
 *       threads.
 *   <li>Run all {@link #trainings()}, in any order, on any threads.
 *   <li>Keep them ({@link #writeTo}): until the next day of learning they do not change.
 *   <li>Show every person, as known now, to {@link VintageRecords}.
 * </ol>
 */
public final class ProvisionalModels {

  private final List<ModelShelf> shelves = new ArrayList<>();
  private final List<Runnable> trainings = new ArrayList<>();

  private ProvisionalModels() {}

  /**
   * @param records of all persons
   */
  public ProvisionalModels(TrainingRecords records) {
    for (TrainingRecords.Of definition : records.definitions()) {
      ModelShelf shelf = new ModelShelf();
      shelves.add(shelf);
      trainings.addAll(shelf.trainings(definition, records.plan()));
    }
  }

  /** What must be run before the models are used or written. */
  public List<Runnable> trainings() {
    return List.copyOf(trainings);
  }

  /** One a definition, in the order of the records. */
  List<ModelShelf> shelves() {
    return shelves;
  }

  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(shelves.size());
    for (ModelShelf shelf : shelves) {
      shelf.writeTo(out);
    }
  }

  /** Models as {@link #writeTo} wrote them. */
  public static ProvisionalModels readFrom(DataInput in) throws IOException {
    ProvisionalModels models = new ProvisionalModels();
    int definitions = in.readInt();
    for (int i = 0; i < definitions; i++) {
      models.shelves.add(ModelShelf.readFrom(in));
    }
    return models;
  }
}
