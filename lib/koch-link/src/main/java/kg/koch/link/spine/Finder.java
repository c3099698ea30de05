package kg.koch.link.spine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.link.block.BlockWalk;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.Trained;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;

/**
 * Looks one person up in a spine: who of those that stand in it could it be, and why? All records
 * are weighed that a rule brings together with what is asked, or that share a rare part with it;
 * the spine does not change. Of a block that is too large those are weighed that agree in the parts
 * it is cut by, at most as many as a block may hold. Used by any number of threads.
 */
public final class Finder {

  private final Spine spine;

  public Finder(Spine spine) {
    this.spine = spine;
  }

  /** Columns that can be asked for. */
  public List<String> columns() {
    return spine.trained().columns().stream().map(Trained.Column::name).toList();
  }

  /**
   * Candidates, the likeliest first; of those equal the one whose id comes first.
   *
   * @param values by column what is known, as written
   * @param least probability of a candidate
   * @param most candidates
   * @throws IllegalArgumentException if a column is not known, or nothing is asked
   */
  public List<Candidate> find(Map<String, String> values, double least, int most) {
    for (String column : values.keySet()) {
      if (!columns().contains(column)) {
        throw new IllegalArgumentException(
            "Expected columns of (%s); got '%s'".formatted(String.join(", ", columns()), column));
      }
    }
    if (values.values().stream().allMatch(String::isBlank)) {
      throw new IllegalArgumentException("Expected a value to look for; got none");
    }
    Spine joined = Batch.of(spine, asked(values)).after();
    int record = spine.size();
    Set<Integer> found = brought(joined, record);
    found.add(record);
    Excerpt excerpt = Excerpt.of(joined, found.stream().mapToInt(Integer::intValue).toArray());
    found.remove(record);
    List<Candidate> candidates = new ArrayList<>();
    for (int other : found) {
      float weight = excerpt.weight(record, other);
      double probability = spine.trained().model().probability(weight);
      if (probability >= least) {
        int person = spine.persons().personOf(other);
        candidates.add(new Candidate(other, person, probability, weight, List.of()));
      }
    }
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::weight)
                .reversed()
                .thenComparing(one -> new String(spine.id(one.record()), StandardCharsets.UTF_8)))
        .limit(most)
        .map(one -> one.with(excerpt.reasons(record, one.record())))
        .toList();
  }

  private LinkageInput asked(Map<String, String> values) {
    List<RawColumn> columns = new ArrayList<>();
    for (String column : columns()) {
      columns.add(single(column, values.getOrDefault(column, "")));
    }
    String source = spine.settings().source();
    if (source != null && !columns().contains(source)) {
      columns.add(single(source, ""));
    }
    String id = "?";
    while (spine.find(id.getBytes(StandardCharsets.UTF_8)) >= 0) {
      id += "?";
    }
    return new LinkageInput(single("", id), columns, 1);
  }

  private static RawColumn single(String name, String value) {
    ValuesBuilder texts = new ValuesBuilder();
    byte[] text = value.strip().getBytes(StandardCharsets.UTF_8);
    int[] code = {texts.code(text, 0, text.length)};
    return new RawColumn(name, texts.build(), code);
  }

  private static Set<Integer> brought(Spine joined, int record) {
    Set<Integer> found = new TreeSet<>();
    Keys keys = joined.keys();
    Keys.Row row = joined.row(record);
    for (int rule = 0; rule < keys.rules(); rule++) {
      long key = keys.ofRule(rule, row);
      if (key != 0) {
        addNear(joined, record, joined.withRule(rule, key), found);
      }
    }
    for (int part = 0; part < keys.parts(); part++) {
      long key = keys.ofPart(part, row);
      int[] members = key == 0 ? new int[0] : joined.withPart(part, key);
      if (members.length <= Keys.RARE) {
        for (int member : members) {
          found.add(member);
        }
      }
    }
    return found;
  }

  private static void addNear(Spine joined, int record, int[] block, Set<Integer> found) {
    int[] near = block;
    int[] refinements = joined.keys().refinements();
    for (int at = 0; at < refinements.length && near.length > BlockWalk.LARGEST_BLOCK; at++) {
      int column = joined.keys().column(refinements[at]);
      int code = joined.code(record, column);
      near = Arrays.stream(near).filter(one -> joined.code(one, column) == code).toArray();
    }
    for (int at = 0; at < Math.min(near.length, BlockWalk.LARGEST_BLOCK); at++) {
      found.add(near[at]);
    }
  }
}
