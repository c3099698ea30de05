package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.Months;
import kg.koch.measure.stay.HistoryFindings;

/**
 * Finds in block after block of persons those of whom anything has changed since an earlier step,
 * and counts them as they are and as they were, on one thread.
 */
final class MonthWorker implements AutoCloseable {

  private static final int NOBODY = -1;

  private final Datasets datasets;
  private final LinkedBlock block;
  private final LinkedBlock earlier;
  private final PersonCounts now;
  private final PersonCounts then;
  private final CitizenVintages vintagesNow;
  private final CitizenVintages vintagesThen;
  private final int until;
  private final int lastVintage;
  private final Unchanged unchanged;
  private final Set<Long> drawnEnds;
  private final Set<Long> changed = new HashSet<>();
  private final HistoryFindings findings = new HistoryFindings();
  private boolean isAnybodyGone;

  /**
   * @param drawnEnds persons whose last crossing was drawn
   */
  MonthWorker(
      LinkedEvents events, EarlierStep step, Set<Long> drawnEnds, Counting counting, Path scratch) {
    LinkedEvents before = step.events();
    this.drawnEnds = drawnEnds;
    this.datasets = Datasets.open(1, "1GB", scratch);
    counting.codes().declare(datasets);
    this.block = new LinkedBlock(datasets, events, events.receiptsSince(before));
    this.earlier = new LinkedBlock(datasets, before, List.of());
    this.now = counting.persons(events);
    this.then = counting.persons(before);
    this.vintagesNow = counting.vintages(events);
    this.vintagesThen = counting.vintages(before);
    this.until = Counting.observation(before).until();
    this.lastVintage = Months.of(until);
    this.unchanged = new Unchanged(counting.codes());
  }

  void measure(PersonRange range) {
    block.load(range);
    earlier.loadPersons(range);
    int before = 0;
    for (int row = 0; row < block.persons(); row++) {
      while (before < earlier.persons() && earlier.person(before) < block.person(row)) {
        isAnybodyGone = true;
        earlier.passBirths(before++);
      }
      boolean known = before < earlier.persons() && earlier.person(before) == block.person(row);
      visit(row, known ? before++ : NOBODY);
    }
    isAnybodyGone |= before < earlier.persons();
    block.checkUsedUp();
  }

  private void visit(int row, int before) {
    EventDays days = block.passEvents(row);
    boolean same = before != NOBODY && block.saysTheSame(row, earlier, before);
    boolean told = days.isAnythingTold();
    if (same
        && !told
        && days.last() < unchanged.quietBefore(until)
        && !drawnEnds.contains(block.person(row))) {
      return;
    }
    count(row, before, days, same && !told);
    if (same && days.firstTold() >= until) {
      block.fill(row, vintagesNow.history());
      vintagesNow.countSince(lastVintage);
    } else {
      block.fill(row, vintagesNow.history());
      vintagesNow.count();
      if (before != NOBODY) {
        block.fillEarlier(earlier, before, vintagesThen.history());
        vintagesThen.count();
      }
    }
  }

  private void count(int row, int before, EventDays days, boolean knownTheSame) {
    findings.setTo(now.person().findings());
    block.fill(row, now.history());
    now.person().measure();
    boolean eventsTheSame = knownTheSame && days.last() < until;
    if (eventsTheSame) {
      then.person().judge(now.person());
      if (unchanged.is(then.person(), now.person())) {
        // Not counted, so what is odd in the history is none of the counted persons' either.
        now.person().findings().setTo(findings);
        return;
      }
    }
    changed.add(block.person(row));
    if (before != NOBODY) {
      block.fillEarlier(earlier, before, then.history());
      then.person().measure();
    }
    if (eventsTheSame) {
      now.countStatuses();
      then.countStatuses();
    } else {
      now.count();
      if (before != NOBODY) {
        then.count();
      }
    }
  }

  /** Persons as they are. */
  PersonCounts now() {
    return now;
  }

  /** The same persons as the earlier step counted them. */
  PersonCounts then() {
    return then;
  }

  CitizenVintages vintagesNow() {
    return vintagesNow;
  }

  CitizenVintages vintagesThen() {
    return vintagesThen;
  }

  Set<Long> changed() {
    return changed;
  }

  /** Whether the earlier step has a person who is nobody any more, whose events are not here. */
  boolean isAnybodyGone() {
    return isAnybodyGone;
  }

  /** Takes over what another worker counted. */
  void add(MonthWorker other) {
    now.add(other.now);
    then.add(other.then);
    vintagesNow.add(other.vintagesNow);
    vintagesThen.add(other.vintagesThen);
    changed.addAll(other.changed);
    isAnybodyGone |= other.isAnybodyGone;
  }

  @Override
  public void close() {
    datasets.close();
  }
}
