package kg.koch.measure.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.LookBack;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.terms.Dimension;

/**
 * K1: children who live in the country and are in it at the first moment of a day, by which of
 * their parents spent how much of the time before abroad. Parents are those of the act of birth;
 * children whose act names none that is linked are not counted.
 *
 * <p>A parent may be measured after the child or on another thread. So children and absent parents
 * are gathered first and put together in {@link #finish}.
 *
 * <p>See docs/methods/children-with-a-parent-abroad.md.
 */
public final class ChildrenCounter implements TableCounter {

  private static final int NOT_COUNTED = -1;

  /** A child is a person under 18 (Convention on the Rights of the Child, article 1). */
  private static final int GROWN_UP = 18;

  /** A child, and by stock day the cell of its area and age or NOT_COUNTED. */
  private record Child(long person, long mother, long father, int sex, int[] cells) {}

  private final Tally tally;
  private final PersonAxes axes;
  private final Observation observation;
  private final int[] days;
  private final LookBack[] absences;
  private final int ageCodes;
  private final int[] parentCodes;
  private final List<Child> children = new ArrayList<>();

  /** By person: a bit for each day and rule under which the person was absent. */
  private final Map<Long, Long> absent = new HashMap<>();

  /**
   * Counts into the tally the person, shown again and again.
   *
   * @param absences by code of ABSENCE; days and rules together at most 64
   */
  public ChildrenCounter(Tally tally, MeasuredPerson person, Map<String, LookBack> absences) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.observation = person.observation();
    this.axes = new PersonAxes(tally, observation, person.places());
    this.days = StockDays.of(layout.dimension(Axis.TIME_PERIOD));
    this.absences = CitizensAbroadCounter.lookBacks(layout.dimension(Axis.ABSENCE), absences);
    this.ageCodes = layout.dimension(Axis.AGE).size();
    Dimension parents = layout.dimension(Axis.PARENTS);
    this.parentCodes =
        List.of("NONE", "MOTHER", "FATHER", "BOTH").stream().mapToInt(parents::position).toArray();
    if (days.length * this.absences.length > Long.SIZE) {
      throw new IllegalArgumentException(
          "Expected at most 64 days and rules together; got %d days and %d rules"
              .formatted(days.length, this.absences.length));
    }
  }

  @Override
  public void visit(MeasuredPerson person) {
    long bits = absentBits(person);
    if (bits != 0) {
      absent.put(person.history().person(), bits);
    }
    PersonHistory history = person.history();
    if (history.mother() != PersonHistory.NOBODY || history.father() != PersonHistory.NOBODY) {
      gather(person);
    }
  }

  private long absentBits(MeasuredPerson person) {
    long bits = 0;
    for (int day = 0; day < days.length && person.history().isLinkedByPin(); day++) {
      for (int rule = 0; rule < absences.length; rule++) {
        boolean isAbsent = absences[rule].isAbsent(person, days[day]);
        bits |= isAbsent ? bit(day, rule) : 0;
      }
    }
    return bits;
  }

  private long bit(int day, int rule) {
    return 1L << (day * absences.length + rule);
  }

  private void gather(MeasuredPerson person) {
    int[] cells = new int[days.length];
    boolean counted = false;
    for (int day = 0; day < days.length; day++) {
      cells[day] = cell(person, days[day]);
      counted |= cells[day] != NOT_COUNTED;
    }
    if (counted) {
      PersonHistory history = person.history();
      children.add(
          new Child(
              history.person(), history.mother(), history.father(), tally.at(Axis.SEX), cells));
    }
  }

  /** Area and age as one number, if the person is a child who lives and is in the country. */
  private int cell(MeasuredPerson person, int day) {
    axes.set(person, day);
    axes.setArea(person.areaOn(day));
    int age = person.history().ageOn(Days.date(day));
    boolean lives =
        age >= 0
            && age < GROWN_UP
            && person.isPresentOn(day)
            && person.isResidentOn(day, person.track(Definition.TWELVE_OF_SIXTEEN));
    return lives ? tally.at(Axis.REF_AREA) * ageCodes + tally.at(Axis.AGE) : NOT_COUNTED;
  }

  @Override
  public void add(TableCounter other) {
    TableCounter.super.add(other);
    ChildrenCounter more = (ChildrenCounter) other;
    children.addAll(more.children);
    absent.putAll(more.absent);
  }

  /** A parent's absence counts with the child, so persons do not add up. */
  @Override
  public boolean addsUp() {
    return false;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(children.size());
    for (Child child : sorted(children)) {
      out.writeLong(child.person());
      out.writeLong(child.mother());
      out.writeLong(child.father());
      out.writeInt(child.sex());
      for (int cell : child.cells()) {
        out.writeInt(cell);
      }
    }
    out.writeInt(absent.size());
    for (Map.Entry<Long, Long> one : new TreeMap<>(absent).entrySet()) {
      out.writeLong(one.getKey());
      out.writeLong(one.getValue());
    }
  }

  private static List<Child> sorted(List<Child> children) {
    return children.stream().sorted(Comparator.comparingLong(Child::person)).toList();
  }

  @Override
  public void readFrom(DataInput in, LongPredicate isKnown) throws IOException {
    int others = in.readInt();
    for (int i = 0; i < others; i++) {
      Child child = new Child(in.readLong(), in.readLong(), in.readLong(), in.readInt(), cells(in));
      if (!isKnown.test(child.person())) {
        children.add(child);
      }
    }
    int parents = in.readInt();
    for (int i = 0; i < parents; i++) {
      long person = in.readLong();
      long bits = in.readLong();
      if (!isKnown.test(person)) {
        absent.put(person, bits);
      }
    }
  }

  private int[] cells(DataInput in) throws IOException {
    int[] cells = new int[days.length];
    for (int day = 0; day < cells.length; day++) {
      cells[day] = in.readInt();
    }
    return cells;
  }

  @Override
  public void finish() {
    children.forEach(this::count);
    TableCounter.super.finish();
  }

  private void count(Child child) {
    long mother = absent.getOrDefault(child.mother(), 0L);
    long father = absent.getOrDefault(child.father(), 0L);
    tally.set(Axis.SEX, child.sex());
    for (int day = 0; day < days.length; day++) {
      int cell = child.cells()[day];
      for (int rule = 0; rule < absences.length && cell != NOT_COUNTED; rule++) {
        if (absences[rule].isObserved(observation, days[day])) {
          long bit = bit(day, rule);
          int which = ((mother & bit) == 0 ? 0 : 1) + ((father & bit) == 0 ? 0 : 2);
          tally.set(Axis.TIME_PERIOD, day);
          tally.set(Axis.ABSENCE, rule);
          tally.set(Axis.REF_AREA, cell / ageCodes);
          tally.set(Axis.AGE, cell % ageCodes);
          tally.set(Axis.PARENTS, parentCodes[which]);
          tally.count(child.person(), RecordKeyFunction.PERSON);
        }
      }
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** A day whose look back begins before the records is not measured. */
  @Override
  public boolean isMeasured(int[] positions) {
    TableLayout layout = tally.layout();
    int day = days[positions[layout.index(Axis.TIME_PERIOD)]];
    return absences[positions[layout.index(Axis.ABSENCE)]].isObserved(observation, day);
  }
}
