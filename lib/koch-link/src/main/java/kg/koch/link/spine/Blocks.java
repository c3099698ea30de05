package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.link.block.BlockWalk;
import org.jspecify.annotations.Nullable;

/**
 * Which records a rule compares with each other, as in a full run over the same records: all of a
 * block, or where it is too large those that are still together after it was cut.
 */
final class Blocks {

  private static final int ALONE = -1;

  private final Spine spine;
  private final Map<Block, Cut> cuts = new HashMap<>();

  /** A rule and a key of it. */
  private record Block(int rule, long key) {}

  /**
   * A block that is too large, cut.
   *
   * @param groups records that are compared with each other, each group in record order
   * @param groupOf by record of the block its group; -1 for one that is alone
   * @param runs groups that were cut where a certain number of records was full, so that one record
   *     more shifts them
   */
  record Cut(List<int[]> groups, Map<Integer, Integer> groupOf, List<int[]> runs) {

    boolean has(int record) {
      return groupOf.containsKey(record);
    }

    /** The records that one of the block is compared with, itself included. */
    int[] comparedWith(int record) {
      int group = groupOf.getOrDefault(record, ALONE);
      return group == ALONE ? new int[] {record} : groups.get(group);
    }

    boolean areTogether(int first, int second) {
      int group = groupOf.getOrDefault(first, ALONE);
      return group != ALONE && group == groupOf.getOrDefault(second, ALONE);
    }
  }

  Blocks(Spine spine) {
    this.spine = spine;
  }

  /** The records of a block; null if they are too many and it is cut. */
  int @Nullable [] whole(int rule, long key) {
    if (!cuts.isEmpty() && cuts.containsKey(new Block(rule, key))) {
      return null;
    }
    int[] members = spine.withRule(rule, key);
    if (members.length <= BlockWalk.LARGEST_BLOCK) {
      return members;
    }
    cuts.put(new Block(rule, key), cut(members));
    return null;
  }

  /** How a block is cut that is not {@link #whole}. */
  Cut cut(int rule, long key) {
    Cut cut = cuts.get(new Block(rule, key));
    if (cut == null) {
      throw new IllegalStateException("Expected a block that is cut");
    }
    return cut;
  }

  /**
   * The first rule that compares two records; -1 if none does.
   *
   * @param keysOfFirst the first record's keys by all rules
   */
  int firstRule(int first, long[] keysOfFirst, int second, long[] keysOfSecond) {
    for (int rule = 0; rule < keysOfFirst.length; rule++) {
      long key = keysOfFirst[rule];
      if (key != 0 && key == keysOfSecond[rule]) {
        if (whole(rule, key) != null || cut(rule, key).areTogether(first, second)) {
          return rule;
        }
      }
    }
    return -1;
  }

  private Cut cut(int[] members) {
    Cut cut = new Cut(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    for (int member : members) {
      cut.groupOf().put(member, ALONE);
    }
    cut(spine.inOrder(members), 0, cut);
    for (int group = 0; group < cut.groups().size(); group++) {
      for (int member : cut.groups().get(group)) {
        cut.groupOf().put(member, group);
      }
    }
    return cut;
  }

  private void cut(int[] members, int depth, Cut into) {
    int[] refinements = spine.keys().refinements();
    if (members.length < 2) {
      return;
    }
    if (members.length <= BlockWalk.LARGEST_BLOCK) {
      into.groups().add(members);
      return;
    }
    if (depth == refinements.length) {
      runs(members, into);
      return;
    }
    Map<Long, List<Integer>> byPart = new LinkedHashMap<>();
    for (int member : members) {
      long part = spine.keys().ofPart(refinements[depth], spine.row(member));
      byPart.computeIfAbsent(part, none -> new ArrayList<>()).add(member);
    }
    for (List<Integer> group : byPart.values()) {
      cut(group.stream().mapToInt(Integer::intValue).toArray(), depth + 1, into);
    }
  }

  private static void runs(int[] members, Cut into) {
    int runs = (members.length + BlockWalk.LARGEST_BLOCK - 1) / BlockWalk.LARGEST_BLOCK;
    for (int run = 0; run < runs; run++) {
      int from = (int) ((long) members.length * run / runs);
      int to = (int) ((long) members.length * (run + 1) / runs);
      int[] group = Arrays.copyOfRange(members, from, to);
      into.groups().add(group);
      into.runs().add(group);
    }
  }
}
