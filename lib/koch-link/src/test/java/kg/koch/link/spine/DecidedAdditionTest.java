package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.link.cluster.Contradiction;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.review.Decision;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What people decide of a spine's records, run after run, beside full runs that are told it. */
class DecidedAdditionTest {

  /**
   * Records and decisions come in lots; some decisions are replaced or taken back later. After each
   * lot the spine is what one full run over the records so far gives with what holds by then.
   */
  @Property(tries = 8)
  void add_decisionsLotByLot_givesWhatOneFullRunGives(
      @ForAll @LongRange(min = 1, max = 999) long seed) {
    List<String[]> lines = AdditionTest.crowded(300, seed);
    requireSame(lines, seed, LinkageSettings.open().withThresholds(List.of(0.5, 0.99)));
  }

  /** Most links rest on a second look at records that are alone, which decisions change. */
  @Property(tries = 8)
  void add_decisionsOnRecordsAlone_givesWhatOneFullRunGives(
      @ForAll @LongRange(min = 1, max = 999) long seed) {
    LinkageSettings declared =
        new LinkageSettings(
            Map.of(),
            List.of(),
            List.of(List.of("phone", "area")),
            List.of("area"),
            null,
            List.of(0.5, 0.9),
            true,
            null);
    requireSame(AdditionTest.crowded(300, seed), seed, declared);
  }

  private static void requireSame(List<String[]> lines, long seed, LinkageSettings settings) {
    Random random = new Random(seed);
    List<List<String[]>> lots = new ArrayList<>(Standing.split(lines, 0.6, 2, seed));
    lots.add(List.of());
    Holding holding = new Holding();
    List<String[]> soFar = new ArrayList<>(lots.get(0));
    List<ReviewedPair> told = holding.more(soFar, 40, random);
    LinkageInput input = MadeUpPeople.file(soFar);
    LinkageResult trained = Linkage.link(input, settings, holding.pairs(soFar), 1, note -> {});
    Spine spine = Standing.of(MadeUpPeople.file(soFar), trained, told, null);
    for (List<String[]> lot : lots.subList(1, lots.size())) {
      soFar.addAll(lot);
      spine = Standing.together(Standing.add(spine, lot, holding.more(soFar, 40, random)));
      LinkageResult full =
          Linkage.link(
              MadeUpPeople.file(soFar), spine.trained(), holding.pairs(soFar), 1, note -> {});
      assertThat(Standing.links(spine)).isEqualTo(Standing.links(soFar, full)).isNotEmpty();
      assertThat(Standing.clusters(spine)).isEqualTo(Standing.clusters(soFar, full, 0));
      assertThat(Standing.furtherClusters(spine)).isEqualTo(Standing.clusters(soFar, full, 1));
    }
  }

  /** What holds by now, pair by pair of ids. */
  private static final class Holding {

    private final Map<Set<String>, Boolean> same = new LinkedHashMap<>();

    /** Decisions that agree with what holds: on likely duplicates, on others, on decided pairs. */
    private List<ReviewedPair> more(List<String[]> lines, int wanted, Random random) {
      Map<String, List<String>> byPerson = new HashMap<>();
      lines.forEach(
          line ->
              byPerson
                  .computeIfAbsent(line[0].replaceAll("\\D", ""), none -> new ArrayList<>())
                  .add(line[0]));
      List<List<String>> several =
          byPerson.values().stream().filter(ids -> ids.size() > 1).toList();
      List<ReviewedPair> told = new ArrayList<>();
      Set<Set<String>> touched = new HashSet<>();
      for (int at = 0; at < wanted; at++) {
        String one = lines.get(random.nextInt(lines.size()))[0];
        String other = lines.get(random.nextInt(lines.size()))[0];
        if (at % 3 > 0) {
          List<String> ids = several.get(random.nextInt(several.size()));
          one = ids.get(0);
          other = ids.get(ids.size() - 1);
        }
        if (at % 3 == 2 && !same.isEmpty()) {
          Set<String> pair = List.copyOf(same.keySet()).get(random.nextInt(same.size()));
          one = List.copyOf(new TreeSet<>(pair)).get(0);
          other = List.copyOf(new TreeSet<>(pair)).get(1);
        }
        Decision decision = Decision.values()[random.nextInt(3)];
        if (!one.equals(other) && touched.add(Set.of(one, other)) && agrees(one, other, decision)) {
          told.add(new ReviewedPair(one, other, decision, "Reviewer", "2026"));
        }
      }
      return told;
    }

    private boolean agrees(String one, String other, Decision decision) {
      Boolean before = same.remove(Set.of(one, other));
      if (decision != Decision.UNSURE) {
        same.put(Set.of(one, other), decision == Decision.SAME);
      }
      Map<String, Integer> numbers = new HashMap<>();
      List<DecidedPair> pairs = new ArrayList<>();
      same.forEach(
          (pair, isSame) -> {
            List<Integer> both =
                pair.stream()
                    .map(id -> numbers.computeIfAbsent(id, none -> numbers.size()))
                    .toList();
            pairs.add(new DecidedPair(both.get(0), both.get(1), isSame));
          });
      boolean agrees = Contradiction.among(pairs).isEmpty();
      if (!agrees) {
        same.remove(Set.of(one, other));
        if (before != null) {
          same.put(Set.of(one, other), before);
        }
      }
      return agrees;
    }

    private List<DecidedPair> pairs(List<String[]> lines) {
      Map<String, Integer> rows = new HashMap<>();
      for (int row = 0; row < lines.size(); row++) {
        rows.put(lines.get(row)[0], row);
      }
      List<DecidedPair> pairs = new ArrayList<>();
      same.forEach(
          (pair, isSame) -> {
            List<Integer> both = pair.stream().map(id -> rows.getOrDefault(id, -1)).toList();
            pairs.add(new DecidedPair(both.get(0), both.get(1), isSame));
          });
      return pairs;
    }
  }

  private static ReviewedPair told(String one, String other, Decision decision) {
    return new ReviewedPair(one, other, decision, "A. Reviewer", "2026-11-30T10:00:00Z");
  }

  private static long key(Spine spine, String id) {
    return spine.persons().key(spine.persons().personOf(record(spine, id)));
  }

  private static int record(Spine spine, String id) {
    return spine.find(id.getBytes(StandardCharsets.UTF_8));
  }

  private static final List<String[]> LINES = MadeUpPeople.withDuplicates(400, 0.4, 5);

  private static String twice() {
    return LINES.stream()
        .map(line -> line[0])
        .filter(id -> id.endsWith("b"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void add_decidedTwoPersons_splitsThemAndTheHistorySaysSo() {
    String copy = twice();
    String original = copy.replace('b', 'a');
    Spine spine = Standing.of(LINES, LinkageSettings.open());
    assertThat(key(spine, copy)).isEqualTo(key(spine, original));
    Spine after = Standing.add(spine, List.of(), List.of(told(copy, original, Decision.DIFFERENT)));
    assertThat(key(after, copy)).isNotEqualTo(key(after, original));
    assertThat(after.persons().events()).extracting(KeyEvent::kind).contains(KeyEvent.Kind.SPLIT);
  }

  @Test
  void add_decidedOnePerson_mergesThemAndTheRetiredKeyLeadsToThem() {
    Spine spine = Standing.of(LINES, LinkageSettings.open());
    List<String> alone =
        Standing.persons(spine).values().stream()
            .filter(ids -> ids.size() == 1)
            .map(TreeSet::first)
            .limit(2)
            .toList();
    String one = alone.get(0);
    String other = alone.get(1);
    Spine after = Standing.add(spine, List.of(), List.of(told(one, other, Decision.SAME)));
    int before = spine.persons().personOf(record(spine, other));
    int beforeOne = spine.persons().personOf(record(spine, one));
    int now = after.persons().personOf(record(after, other));
    assertThat(key(after, one)).isEqualTo(key(after, other));
    assertThat(after.persons().successors(before)).containsExactly(now);
    assertThat(after.persons().successors(beforeOne)).containsExactly(now);
  }

  @Test
  void add_decisionTakenBack_givesTheClustersAndTheOldKeyAgain() {
    String copy = twice();
    String original = copy.replace('b', 'a');
    Spine spine = Standing.of(LINES, LinkageSettings.open());
    Spine split = Standing.add(spine, List.of(), List.of(told(copy, original, Decision.DIFFERENT)));
    Spine again = Standing.add(split, List.of(), List.of(told(copy, original, Decision.UNSURE)));
    assertThat(Standing.persons(again)).isEqualTo(Standing.persons(spine));
    assertThat(again.persons().decisions().holding()).isEmpty();
    assertThat(again.persons().decisions().all())
        .extracting(StandingDecision::replaced)
        .containsExactly(3, 0);
  }

  @Test
  void add_whatPeopleDecidedAlready_changesNoKey() {
    String copy = twice();
    Spine spine = Standing.of(LINES, LinkageSettings.open());
    Spine after =
        Standing.add(spine, List.of(), List.of(told(copy, copy.replace('b', 'a'), Decision.SAME)));
    assertThat(Standing.persons(after)).isEqualTo(Standing.persons(spine));
    assertThat(after.persons().events()).isEmpty();
  }

  @Test
  void persons_fullRunThatGoesOn_keepsDecisionsOfRecordsThatAreStillThere() {
    String copy = twice();
    String original = copy.replace('b', 'a');
    Spine spine =
        Standing.add(
            Standing.of(LINES, LinkageSettings.open()),
            List.of(),
            List.of(
                told(copy, original, Decision.DIFFERENT),
                told(LINES.get(LINES.size() - 1)[0], original, Decision.DIFFERENT)));
    List<String[]> fewer = LINES.subList(0, LINES.size() - 1);
    LinkageInput input = MadeUpPeople.file(fewer);
    LinkageResult result = Linkage.link(input, spine.trained(), 1, note -> {});
    Spine after = Standing.of(input, result, List.of(), spine);
    assertThat(after.persons().decisions().all()).hasSize(1);
    StandingDecision kept = after.persons().decisions().all().get(0);
    assertThat(kept.reviewers()).isEqualTo("A. Reviewer");
    assertThat(kept.decided()).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(kept.run()).isEqualTo(2);
    assertThat(Standing.id(after, kept.left())).isEqualTo(copy);
    assertThat(Standing.id(after, kept.right())).isEqualTo(original);
  }

  @Test
  void add_decisionsThatContradictThoseThatStand_isRefused() {
    Spine spine = Standing.of(LINES, LinkageSettings.open());
    Spine after =
        Standing.add(
            spine,
            List.of(),
            List.of(told("0a", "1a", Decision.SAME), told("1a", "2a", Decision.SAME)));
    assertThatThrownBy(
            () -> Standing.add(after, List.of(), List.of(told("0a", "2a", Decision.DIFFERENT))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decisions that agree with each other");
  }
}
