package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;

/**
 * From the first pass to the second: trains the models, hands out adders, and puts the results
 * together.
 *
 * <ol>
 *   <li>Show every person to {@link VintageRecords}; add up those of all threads.
 *   <li>Run all {@link #trainings()}, in any order, on any threads.
 *   <li>Show every person to {@link #sums}; add up those of all threads.
 *   <li>Read {@link #triangles}.
 * </ol>
 */
public final class ProvisionalModels {

  private final VintageRecords records;
  private final List<Definition> definitions;
  private final List<ModelShelf> shelves = new ArrayList<>();

  /**
   * @param records of all persons
   * @param definitions of the windows the records were made with, in their order
   */
  public ProvisionalModels(VintageRecords records, List<Definition> definitions) {
    this.records = records;
    this.definitions = List.copyOf(definitions);
    for (VintageRecords.Of one : records.definitions()) {
      one.propensities().finish();
      shelves.add(new ModelShelf());
    }
  }

  /** What must be run before anything is added up. */
  public List<Runnable> trainings() {
    List<Runnable> trainings = new ArrayList<>();
    for (int i = 0; i < shelves.size(); i++) {
      trainings.addAll(shelves.get(i).trainings(records.definitions().get(i), records.plan()));
    }
    return trainings;
  }

  /**
   * An adder for one thread.
   *
   * @param person shown again and again, with the tracks the records were made with
   */
  public EstimateSums sums(PlaceGroups groups, MeasuredPerson person) {
    return new EstimateSums(records, shelves, groups, person);
  }

  /** The results, two a definition: departures, then arrivals. */
  public List<RevisionTriangle> triangles(EstimateSums sums) {
    List<RevisionTriangle> triangles = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      for (boolean arrival : new boolean[] {false, true}) {
        triangles.add(
            RevisionTriangle.of(
                definitions.get(i),
                arrival,
                records.definitions().get(i),
                sums.definitions().get(i),
                records.plan().ratios()));
      }
    }
    return triangles;
  }

  /** The evaluation of each definition. */
  public List<RevisionReport> reports(EstimateSums sums) {
    List<RevisionTriangle> triangles = triangles(sums);
    List<RevisionReport> reports = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      reports.add(
          RevisionReport.of(
              definitions.get(i),
              List.of(triangles.get(2 * i), triangles.get(2 * i + 1)),
              sums.definitions().get(i)));
    }
    return reports;
  }
}
