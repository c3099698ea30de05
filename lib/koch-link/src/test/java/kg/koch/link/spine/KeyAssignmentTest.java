package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kg.koch.link.spine.KeyAssignment.Assigned;
import kg.koch.link.spine.KeyEvent.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which key a cluster has after a run, told on records a, b, c, ... */
class KeyAssignmentTest {

  @Test
  void assign_firstRun_givesEachClusterAKeyOfItsFirstRecord() {
    History history = new History().run("ab", "c");
    assertThat(history.key('a')).isEqualTo(history.key('b')).isEqualTo(fresh("a", 0));
    assertThat(history.key('c')).isEqualTo(fresh("c", 0));
    assertThat(history.events).isEmpty();
  }

  @Test
  void assign_newRecordJoinsACluster_keepsTheKey() {
    History history = new History().run("ab", "c");
    long key = history.key('a');
    history.run("abd", "c");
    assertThat(history.key('d')).isEqualTo(key);
    assertThat(history.events).isEmpty();
  }

  @Test
  void assign_clustersMerge_keepsTheKeyMostRecordsHadAndRetiresTheOther() {
    History history = new History().run("a", "bc");
    long kept = history.key('b');
    history.run("abc");
    assertThat(history.key('a')).isEqualTo(kept);
    assertThat(history.events).containsExactly(new KeyEvent(2, Kind.MERGED, 1, 0, 1));
  }

  @Test
  void assign_mergeOfEqualClusters_keepsTheOlderKey() {
    History history = new History().run("a").run("a", "b");
    long older = history.key('a');
    history.run("ba");
    assertThat(history.key('b')).isEqualTo(older);
  }

  @Test
  void assign_mergeOfEqualClustersOfOneAge_keepsTheSmallerKey() {
    History history = new History().run("a", "b");
    long smaller = Math.min(history.key('a'), history.key('b'));
    history.run("ab");
    assertThat(history.key('a')).isEqualTo(smaller);
  }

  @Test
  void assign_clusterSplits_leavesTheKeyWithTheLargerPart() {
    History history = new History().run("abc");
    long key = history.key('a');
    history.run("a", "bc");
    assertThat(history.key('b')).isEqualTo(key);
    assertThat(history.key('a')).isNotEqualTo(key);
    assertThat(history.events).containsExactly(new KeyEvent(2, Kind.SPLIT, 1, 0, 1));
  }

  @Test
  void assign_foundingRecordSplitsOff_getsAKeyThatWasNeverGiven() {
    History history = new History().run("abc").run("a", "bc");
    assertThat(history.key('b')).isEqualTo(fresh("a", 0));
    assertThat(history.key('a')).isEqualTo(fresh("a", 1));
  }

  @Test
  void assign_recordMovesToAnotherCluster_isToldAndBothKeysLive() {
    History history = new History().run("abc", "def").run("ab", "cdef");
    assertThat(history.events).containsExactly(new KeyEvent(2, Kind.MOVED, 1, 0, 1));
    assertThat(history.key('c')).isEqualTo(history.key('d')).isEqualTo(fresh("d", 0));
  }

  @Property(tries = 200)
  void assign_anyHistory_neverGivesAKeyTwiceAndRetiredOnesHaveSuccessors(@ForAll long seed) {
    Random random = new Random(seed);
    History history = new History();
    Set<Long> retired = new TreeSet<>();
    for (int run = 0; run < 6; run++) {
      Set<Long> before = history.living();
      history.run(clusters(random));
      Set<Long> now = history.living();
      assertThat(now).noneMatch(retired::contains);
      retired.addAll(before);
      retired.removeAll(now);
    }
    assertThat(Arrays.stream(history.keys).boxed()).doesNotHaveDuplicates();
    Persons persons = history.persons();
    for (long key : history.keys) {
      List<Integer> successors = persons.successors(persons.withKey(key));
      assertThat(successors).isNotEmpty();
      assertThat(history.living()).containsAll(successors.stream().map(persons::key).toList());
      if (history.living().contains(key)) {
        assertThat(successors).containsExactly(persons.withKey(key));
      }
    }
  }

  /** Ten records in clusters at random. */
  private static String[] clusters(Random random) {
    Map<Integer, String> clusters = new TreeMap<>();
    for (char record = 'a'; record <= 'j'; record++) {
      clusters.merge(random.nextInt(5), "" + record, String::concat);
    }
    return clusters.values().toArray(String[]::new);
  }

  private static long fresh(String id, int attempt) {
    return RecordKeys.plain().of(id.getBytes(StandardCharsets.US_ASCII), attempt);
  }

  /** Runs one after another; a cluster is written as the letters of its records. */
  private static final class History {

    private int run;
    private long[] keys = new long[0];
    private int[] since = new int[0];
    private int[] founders = new int[0];
    private final List<KeyEvent> events = new ArrayList<>();
    private Map<Character, Integer> personOf = new TreeMap<>();

    History run(String... clusters) {
      run++;
      List<int[]> members = Arrays.stream(clusters).map(one -> one.chars().toArray()).toList();
      Assigned assigned =
          new KeyAssignment(run, keys, since, founders, RecordKeys.plain())
              .assign(
                  members,
                  new KeyAssignment.Records() {
                    @Override
                    public byte[] id(int record) {
                      return new byte[] {(byte) record};
                    }

                    @Override
                    public int personBefore(int record) {
                      return personOf.getOrDefault((char) record, -1);
                    }
                  });
      keys = assigned.keys();
      since = assigned.since();
      founders = assigned.founders();
      events.addAll(assigned.events());
      personOf = new TreeMap<>();
      for (int cluster = 0; cluster < clusters.length; cluster++) {
        for (char record : clusters[cluster].toCharArray()) {
          personOf.put(record, assigned.persons()[cluster]);
        }
      }
      return this;
    }

    long key(char record) {
      return keys[personOf.get(record)];
    }

    Set<Long> living() {
      Set<Long> living = new TreeSet<>();
      personOf.values().forEach(person -> living.add(keys[person]));
      return living;
    }

    Persons persons() {
      int[] records = personOf.values().stream().mapToInt(Integer::intValue).toArray();
      return new Persons(
          run,
          Persons.none().found(),
          Decisions.NONE,
          records,
          List.of(),
          keys,
          since,
          founders,
          events);
    }
  }
}
