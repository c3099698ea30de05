package kg.koch.link.spine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.weigh.Links;
import org.jspecify.annotations.Nullable;

/** Spines of made-up people in memory, and what they say in words that can be held side by side. */
final class Standing {

  private Standing() {}

  /** The spine of a first run over lines of {@link MadeUpPeople}. */
  static Spine of(List<String[]> lines, LinkageSettings settings) {
    LinkageInput input = MadeUpPeople.file(lines);
    return of(input, Linkage.link(input, settings, 1, note -> {}), List.of(), null);
  }

  /** The spine of a full run, with the keys and decisions of an earlier one. */
  static Spine of(
      LinkageInput input,
      LinkageResult result,
      List<ReviewedPair> reviewed,
      @Nullable Spine previous) {
    SpineWriter writer = new SpineWriter(input, result, reviewed, RecordKeys.plain());
    SectionMap trained = new SectionMap();
    SectionMap records = new SectionMap();
    SectionMap persons = new SectionMap();
    try {
      writer.writeTrained(trained);
      writer.writeRecords(records);
      writer.persons(previous).write(persons);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Spine.open(trained, List.of(records), persons);
  }

  static Spine add(Spine spine, List<String[]> lines) {
    return add(spine, lines, List.of());
  }

  static Spine add(Spine spine, List<String[]> lines, List<ReviewedPair> reviewed) {
    Addition addition =
        lines.isEmpty()
            ? Addition.of(spine, reviewed, RecordKeys.plain())
            : Addition.of(spine, MadeUpPeople.file(lines), reviewed, RecordKeys.plain());
    return addition.after();
  }

  /** The same spine with its pieces put together, as it is opened again. */
  static Spine together(Spine spine) {
    SectionMap records = new SectionMap();
    SectionMap persons = new SectionMap();
    try {
      spine.writeRecords(records);
      spine.persons().write(persons);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Spine.open(spine.trainedSections(), List.of(records), persons);
  }

  /** Every link by its two ids: weight and rule. */
  static Map<String, String> links(Spine spine) {
    Links links = spine.persons().links();
    Map<String, String> told = new TreeMap<>();
    for (int link = 0; link < links.size(); link++) {
      told.put(
          pair(id(spine, links.left()[link]), id(spine, links.right()[link])),
          links.weights()[link] + " by " + rule(spine, links, link));
    }
    return told;
  }

  /** The name of a link's rule. */
  static String rule(Spine spine, Links links, int link) {
    return links.weights()[link] >= Links.DECIDED
        ? "decided by people"
        : spine.ruleName(links.rules()[link]);
  }

  static Map<String, String> links(List<String[]> lines, LinkageResult result) {
    Map<String, String> told = new TreeMap<>();
    for (int link = 0; link < result.links().size(); link++) {
      told.put(
          pair(
              lines.get(result.order().rows()[result.links().left()[link]])[0],
              lines.get(result.order().rows()[result.links().right()[link]])[0]),
          result.links().weights()[link] + " by " + result.rule(link));
    }
    return told;
  }

  /** The ids of each person's records, by key. */
  static Map<Long, TreeSet<String>> persons(Spine spine) {
    Map<Long, TreeSet<String>> persons = new TreeMap<>();
    for (int record = 0; record < spine.size(); record++) {
      long key = spine.persons().key(spine.persons().personOf(record));
      persons.computeIfAbsent(key, none -> new TreeSet<>()).add(id(spine, record));
    }
    return persons;
  }

  static List<String> clusters(Spine spine) {
    return persons(spine).values().stream().map(TreeSet::toString).sorted().toList();
  }

  /** The clusters at the second threshold. */
  static List<String> furtherClusters(Spine spine) {
    Map<Integer, TreeSet<String>> members = new TreeMap<>();
    int[] clusters = spine.persons().furtherClusters().get(0);
    for (int record = 0; record < clusters.length; record++) {
      members.computeIfAbsent(clusters[record], none -> new TreeSet<>()).add(id(spine, record));
    }
    return members.values().stream().map(TreeSet::toString).sorted().toList();
  }

  /** The clusters at the first threshold or a further one. */
  static List<String> clusters(List<String[]> lines, LinkageResult result, int threshold) {
    int[] clusters = result.clusters().get(threshold);
    Map<Integer, TreeSet<String>> members = new TreeMap<>();
    for (int record = 0; record < clusters.length; record++) {
      members
          .computeIfAbsent(clusters[record], none -> new TreeSet<>())
          .add(lines.get(result.order().rows()[record])[0]);
    }
    return members.values().stream().map(TreeSet::toString).sorted().toList();
  }

  static String id(Spine spine, int record) {
    return new String(spine.id(record), StandardCharsets.UTF_8);
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "=" + other : other + "=" + one;
  }

  /** A share of shuffled lines to begin with, and the rest in so many parts. */
  static List<List<String[]>> split(List<String[]> lines, double first, int parts, long seed) {
    List<String[]> shuffled = MadeUpPeople.shuffled(lines, seed);
    int from = (int) (first * lines.size());
    List<List<String[]>> split = new ArrayList<>(List.of(shuffled.subList(0, from)));
    int rest = lines.size() - from;
    for (int part = 0; part < parts; part++) {
      split.add(shuffled.subList(from + rest * part / parts, from + rest * (part + 1) / parts));
    }
    return split;
  }

  @SafeVarargs
  static List<String[]> together(List<String[]>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }
}
