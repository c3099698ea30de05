package kg.koch.app.residency;

import java.util.LinkedHashSet;
import java.util.Set;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.residency.ResidencyIndex;
import kg.koch.measure.residency.ResidencyIndex.Event;

/** The index of every person, year by year. */
public final class ResidencyRun {

  private final Signs signs;
  private final LifeEvents life;
  private final RegisterWeights weights;
  private final ResidencyIndex index;
  private final TableOutput output =
      new TableOutput("person", "year", "before", "signs", "event", "index", "resident");
  private long afterDeath;

  public ResidencyRun(Signs signs, LifeEvents life, RegisterWeights weights, ResidencyIndex index) {
    this.signs = signs;
    this.life = life;
    this.weights = weights;
    this.index = index;
  }

  /** Both years included. */
  public TableOutput run(int from, int until) {
    Set<String> persons = new LinkedHashSet<>(life.persons());
    persons.addAll(signs.persons());
    for (String person : persons) {
      run(person, from, until);
    }
    return output;
  }

  /** Signs that came after a death and were not counted. */
  public long afterDeath() {
    return afterDeath;
  }

  private void run(String person, int from, int until) {
    double before = life.initial(person);
    boolean dead = false;
    for (int year = from; year <= until; year++) {
      Set<String> seen = signs.of(person, year);
      Event event = life.of(person, year);
      double sum = dead ? 0 : weights.sum(seen);
      afterDeath += dead ? seen.size() : 0;
      double now = dead ? 0 : event == null ? index.next(before, sum) : event.index();
      output.row(
          person,
          year,
          before,
          sum,
          event == null ? "" : event.name().toLowerCase(java.util.Locale.ROOT),
          now,
          index.isResident(now) ? 1 : 0);
      dead = dead || event == Event.DEATH;
      before = now;
    }
  }
}
