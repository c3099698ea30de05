package kg.koch.link.spine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kg.koch.link.weigh.Links;

/**
 * Who is whom in a spine after a run: the links, each record's person, every key ever given, and
 * what happened to keys.
 *
 * <p>Persons are numbered in the order in which they got their keys and keep their numbers, also
 * when they have no records any more.
 */
public final class Persons {

  private static final int NOBODY = -1;

  private final int run;
  private final Links found;
  private final Decisions decisions;
  private final int[] personOf;
  private final List<int[]> furtherClusters;
  private final long[] keys;
  private final int[] since;
  private final int[] founders;
  private final List<KeyEvent> events;

  /**
   * @param run how many runs there were, this one included
   * @param found links as records alone give them, by record numbers, the smaller first, in their
   *     order
   * @param decisions what people decided of pairs
   * @param personOf by record
   * @param furtherClusters for each threshold above the first the cluster of each record, named by
   *     one of its records
   * @param keys by person
   * @param since by person the run in which it got its key
   * @param founders by person how many records it had then
   * @param events all that happened to keys but that they were given, in the order of the runs
   */
  Persons(
      int run,
      Links found,
      Decisions decisions,
      int[] personOf,
      List<int[]> furtherClusters,
      long[] keys,
      int[] since,
      int[] founders,
      List<KeyEvent> events) {
    this.run = run;
    this.found = found;
    this.decisions = decisions;
    this.personOf = personOf;
    this.furtherClusters = List.copyOf(furtherClusters);
    this.keys = keys;
    this.since = since;
    this.founders = founders;
    this.events = List.copyOf(events);
  }

  /** Before the first run. */
  static Persons none() {
    Links none = new Links(new int[0], new int[0], new float[0], new byte[0]);
    return new Persons(
        0,
        none,
        Decisions.NONE,
        new int[0],
        List.of(),
        new long[0],
        new int[0],
        new int[0],
        List.of());
  }

  static Persons read(Sections sections) {
    int[] head = Buffers.ints(sections.get("head"));
    if (head.length != 2) {
      throw new DamagedSpineException("persons whose head is not as written");
    }
    int[] left = Buffers.ints(sections.get("links.left"));
    List<int[]> further = new ArrayList<>();
    for (int at = 0; at < head[1]; at++) {
      further.add(Buffers.ints(sections.get("clusters" + at)));
    }
    int[] personOf = Buffers.ints(sections.get("person"));
    int[] events = Buffers.ints(sections.get("events"));
    Persons persons =
        new Persons(
            head[0],
            new Links(
                left,
                Buffers.ints(sections.get("links.right")),
                Buffers.floats(sections.get("links.weights")),
                Buffers.bytes(sections.get("links.rules"))),
            Decisions.read(sections.get("decisions"), personOf.length),
            personOf,
            further,
            Buffers.longs(sections.get("keys")),
            Buffers.ints(sections.get("since")),
            Buffers.ints(sections.get("founders")),
            KeyEvent.of(events));
    persons.requireWhole();
    return persons;
  }

  private void requireWhole() {
    boolean whole =
        found.right().length == found.size()
            && found.weights().length == found.size()
            && found.rules().length == found.size()
            && since.length == keys.length
            && founders.length == keys.length;
    for (int person : personOf) {
      whole &= person >= 0 && person < keys.length;
    }
    if (!whole) {
      throw new DamagedSpineException("persons that do not fit each other");
    }
  }

  /** Writes all of it. */
  public void write(SectionSink sink) throws IOException {
    sink.put("head", Buffers.of(new int[] {run, furtherClusters.size()}));
    sink.put("links.left", Buffers.of(found.left()));
    sink.put("links.right", Buffers.of(found.right()));
    sink.put("links.weights", Buffers.of(found.weights()));
    sink.put("links.rules", Buffers.of(found.rules()));
    sink.put("decisions", decisions.written());
    sink.put("person", Buffers.of(personOf));
    for (int at = 0; at < furtherClusters.size(); at++) {
      sink.put("clusters" + at, Buffers.of(furtherClusters.get(at)));
    }
    sink.put("keys", Buffers.of(keys));
    sink.put("since", Buffers.of(since));
    sink.put("founders", Buffers.of(founders));
    sink.put("events", Buffers.of(KeyEvent.numbers(events)));
  }

  /** How many runs there were. */
  public int run() {
    return run;
  }

  /** How many records have a person. */
  public int records() {
    return personOf.length;
  }

  /**
   * The links by record numbers, the smaller first, in their order; those people decided weigh
   * {@link Links#DECIDED}.
   */
  public Links links() {
    return decisions.constraints().appliedTo(found);
  }

  /** The links as they would be if people had decided nothing of these pairs. */
  Links found() {
    return found;
  }

  /** What people decided of pairs. */
  public Decisions decisions() {
    return decisions;
  }

  /** The number of a record's person. */
  public int personOf(int record) {
    return personOf[record];
  }

  /** The key of a person. */
  public long key(int person) {
    return keys[person];
  }

  /** The run in which a person got its key. */
  public int since(int person) {
    return since[person];
  }

  /** How many records a person had when it got its key. */
  public int founders(int person) {
    return founders[person];
  }

  /** How many keys were ever given. */
  public int keysGiven() {
    return keys.length;
  }

  /** What happened to keys after they were given. */
  public List<KeyEvent> events() {
    return events;
  }

  /** The number of the person with a key; -1 if it was never given. */
  public int withKey(long key) {
    for (int person = 0; person < keys.length; person++) {
      if (keys[person] == key) {
        return person;
      }
    }
    return NOBODY;
  }

  /**
   * Who a person is now: itself as long as it has records; else those its records went to when its
   * key was retired, and so on. Nobody if its records came no more.
   */
  public List<Integer> successors(int person) {
    boolean[] alive = new boolean[keys.length];
    for (int living : personOf) {
      alive[living] = true;
    }
    Set<Integer> successors = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(person));
    Set<Integer> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (alive[next]) {
        successors.add(next);
        continue;
      }
      for (KeyEvent event : events) {
        boolean went = event.kind() == KeyEvent.Kind.MERGED && event.other() == next;
        if (went && seen.add(event.key())) {
          open.add(event.key());
        }
      }
    }
    return List.copyOf(successors);
  }

  /** The records of a person, in the order in which they came. */
  public int[] recordsOf(int person) {
    return IntStream.range(0, personOf.length).filter(at -> personOf[at] == person).toArray();
  }

  /** The clusters at the thresholds above the first. */
  List<int[]> furtherClusters() {
    return furtherClusters;
  }

  int[] persons() {
    return personOf;
  }

  long[] keys() {
    return keys;
  }

  int[] allSince() {
    return since;
  }

  int[] allFounders() {
    return founders;
  }
}
