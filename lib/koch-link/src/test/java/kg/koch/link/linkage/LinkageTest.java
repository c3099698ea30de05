package kg.koch.link.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/** What a linkage promises whatever the records are, on made-up people of whom some stand twice. */
class LinkageTest {

  private static final List<String[]> LINES = MadeUpPeople.withDuplicates(800, 0.4, 5);

  /** One run that several tests look at; the result is immutable. */
  private static final LinkageResult ONCE = link(LINES, 1);

  @Test
  void link_peopleWithOneErrorEach_findsTheDuplicatesAndNoOthers() {
    Set<String> found = pairs(ONCE);
    Set<String> truth =
        LINES.stream()
            .map(line -> line[0])
            .filter(id -> id.endsWith("b"))
            .map(id -> id.replace('b', 'a') + "=" + id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(truth);
  }

  @Test
  void link_recordsInAnotherOrder_givesTheSameWeights() {
    List<String[]> shuffled = MadeUpPeople.shuffled(LINES, 3);
    assertThat(weights(linked(shuffled, 1))).isEqualTo(weights(new Linked(LINES, ONCE)));
  }

  @Test
  void link_onThreeThreads_givesTheSameWeights() {
    assertThat(weights(linked(LINES, 3))).isEqualTo(weights(new Linked(LINES, ONCE)));
  }

  @Test
  void link_settingsGivenBack_givesTheSameWeights() {
    LinkageResult first = ONCE;
    LinkageResult again = Linkage.link(MadeUpPeople.file(LINES), first.settings(), 1, note -> {});
    assertThat(weights(new Linked(LINES, again))).isEqualTo(weights(new Linked(LINES, first)));
  }

  @Test
  void link_filesTheOtherWayRound_givesTheSamePairs() {
    List<String[]> left = LINES.stream().filter(line -> line[0].endsWith("a")).toList();
    List<String[]> right = LINES.stream().filter(line -> line[0].endsWith("b")).toList();
    LinkageSettings settings = ONCE.settings();
    assertThat(across(left, right, settings)).isEqualTo(across(right, left, settings)).isNotEmpty();
  }

  @Test
  void link_fixedSettingsAndAnUnrelatedRecord_changesNoCluster() {
    LinkageSettings fixed = ONCE.settings();
    List<String[]> more = new ArrayList<>(LINES);
    more.add(new String[] {"z", "Qoxuzh", "Wilfrith", "1899-12-31", "elsewhere", "55"});
    Map<String, String> before = clusters(LINES, fixed);
    Map<String, String> after = clusters(more, fixed);
    assertThat(after).containsAllEntriesOf(before).containsEntry("z", "z");
  }

  @Test
  void link_aDuplicateOfARecord_linksToIt() {
    List<String[]> more = new ArrayList<>(LINES);
    String[] copy = LINES.get(0).clone();
    copy[0] = "copy";
    more.add(copy);
    Map<String, String> clusters = clusters(more, LinkageSettings.open());
    assertThat(clusters.get("copy")).isEqualTo(clusters.get(LINES.get(0)[0]));
  }

  @Test
  void link_deterministicRule_linksWhateverElseTheRecordsSay() {
    List<String[]> more = new ArrayList<>(LINES);
    more.add(new String[] {"p", "Aaaaa", "Bbbbb", "1950-01-01", "area1", "777000111222"});
    more.add(new String[] {"q", "Ccccc", "Ddddd", "1999-09-09", "area2", "777000111222"});
    LinkageSettings open = LinkageSettings.open();
    LinkageSettings declared =
        new LinkageSettings(
            open.kinds(),
            List.of(List.of("phone")),
            open.rules(),
            open.refinements(),
            null,
            open.thresholds(),
            true,
            null);
    Map<String, String> clusters = clusters(more, declared);
    assertThat(clusters.get("p")).isEqualTo(clusters.get("q"));
  }

  @Test
  void link_twoRecordsOfOneSource_areNotOnePersonWhereThatIsDeclared() {
    LinkageResult open = ONCE;
    LinkageSettings used = open.settings();
    // Each area is a source: duplicates mostly have the same area, and may not be joined then.
    LinkageSettings declared =
        new LinkageSettings(
            used.kinds(),
            used.deterministic(),
            used.rules(),
            used.refinements(),
            used.model(),
            used.thresholds(),
            true,
            "area");
    Map<String, String> areas = new HashMap<>();
    LINES.forEach(line -> areas.put(line[0], line[4]));
    Map<String, List<String>> members = new TreeMap<>();
    clusters(LINES, declared)
        .forEach((id, cluster) -> members.computeIfAbsent(cluster, k -> new ArrayList<>()).add(id));
    assertThat(members.values())
        .allSatisfy(ids -> assertThat(ids.stream().map(areas::get)).doesNotHaveDuplicates());
  }

  @Test
  void link_nothingToCompareBy_isRefused() {
    List<String[]> alike =
        List.of(new String[] {"1", "", "", "", "", ""}, new String[] {"2", "", "", "", "", ""});
    assertThatThrownBy(() -> link(alike, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected columns that can be compared");
  }

  /** A result and the lines it is of. */
  private record Linked(List<String[]> lines, LinkageResult result) {

    String id(int record) {
      return lines.get(result.order().rows()[record])[0];
    }
  }

  private static Linked linked(List<String[]> lines, int threads) {
    return new Linked(lines, link(lines, threads));
  }

  private static LinkageResult link(List<String[]> lines, int threads) {
    return Linkage.link(MadeUpPeople.file(lines), LinkageSettings.open(), threads, note -> {});
  }

  private static Set<String> pairs(LinkageResult result) {
    return weights(new Linked(LINES, result)).keySet();
  }

  private static Map<String, Float> weights(Linked linked) {
    Map<String, Float> weights = new TreeMap<>();
    Links links = linked.result().links();
    for (int link = 0; link < links.size(); link++) {
      String one = linked.id(links.left()[link]);
      String other = linked.id(links.right()[link]);
      boolean inOrder = one.compareTo(other) < 0;
      weights.put(inOrder ? one + "=" + other : other + "=" + one, links.weights()[link]);
    }
    return weights;
  }

  private static Set<String> across(
      List<String[]> left, List<String[]> right, LinkageSettings settings) {
    LinkageResult result = Linkage.link(MadeUpPeople.files(left, right), settings, 1, note -> {});
    List<String[]> all = new ArrayList<>(left);
    all.addAll(right);
    return weights(new Linked(all, result)).keySet();
  }

  private static Map<String, String> clusters(List<String[]> lines, LinkageSettings settings) {
    Linked linked =
        new Linked(lines, Linkage.link(MadeUpPeople.file(lines), settings, 1, note -> {}));
    int[] clusters = linked.result().clusters().get(0);
    Map<Integer, String> smallest = new HashMap<>();
    for (int record = 0; record < clusters.length; record++) {
      String id = linked.id(record);
      smallest.merge(clusters[record], id, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    Map<String, String> named = new TreeMap<>();
    for (int record = 0; record < clusters.length; record++) {
      named.put(linked.id(record), String.valueOf(smallest.get(clusters[record])));
    }
    return named;
  }
}
