package kg.koch.protect.microdata.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.blank.RecordGroup.Key;
import org.jspecify.annotations.Nullable;

/**
 * Single values are blanked until every record is one of k that look the same, blanks included; so
 * there are k at least for whoever knows any of the columns, and blanks cannot be told from what
 * others have. Never changes a value, only blanks it.
 *
 * <p>Few cells, not proven fewest (that is NP-hard: Meyerson and Williams 2004). Sets of columns
 * are tried, cheap ones first: small classes that agree outside a set and are k together are
 * blanked in it. A class too small alone may take records from one with more than k, if that is
 * cheaper for each of its records than what the sets to come can offer. At most {@value #MOST_SETS}
 * sets are tried, the cheapest and the one of all columns.
 *
 * @param columns codes by record, with 0 where blanked
 * @param blanked cells by column, those missing before left out
 */
public record LocalSuppression(List<int[]> columns, List<Long> blanked) {

  static final int MOST_SETS = 4_096;

  /**
   * Blanks.
   *
   * @param codes by column and record, 0 where missing; at most 30 columns
   * @param importance by column, above 0: how much a blank costs
   * @throws IllegalArgumentException if there are fewer than k records
   */
  public static LocalSuppression of(List<int[]> codes, double[] importance, int k) {
    int records = codes.get(0).length;
    if (records < k) {
      throw new IllegalArgumentException(
          "Expected at least k records, which is %d; got %d".formatted(k, records));
    }
    Search search = new Search(codes, importance, k);
    search.run();
    return search.result(codes);
  }

  /** An offer to a group: to be blanked in a set of columns together with records of others. */
  private record Offer(double eachCost, int set) {}

  private static final class Search {

    private final List<int[]> codes;
    private final double[] importance;
    private final int k;
    private final Map<Key, RecordGroup> large = new LinkedHashMap<>();
    private final Map<Key, RecordGroup> small = new LinkedHashMap<>();
    private final Map<Key, Offer> offers = new HashMap<>();

    Search(List<int[]> codes, double[] importance, int k) {
      this.codes = codes;
      this.importance = importance;
      this.k = k;
      int records = codes.get(0).length;
      Classes classes = Classes.of(codes, records);
      List<RecordGroup> groups = new ArrayList<>();
      for (int row : classes.first()) {
        groups.add(new RecordGroup(key(row)));
      }
      for (int row = 0; row < records; row++) {
        groups.get(classes.of()[row]).add(row);
      }
      groups.forEach(group -> (group.size() < k ? small : large).put(group.key(), group));
    }

    private Key key(int row) {
      return new Key(codes.stream().mapToInt(column -> column[row]).toArray());
    }

    void run() {
      for (int set : SetsByCost.of(importance, MOST_SETS)) {
        takeOffers(cost(set));
        if (small.isEmpty()) {
          return;
        }
        look(set);
      }
      takeOffers(Double.POSITIVE_INFINITY);
      if (!small.isEmpty()) {
        // What offers were for was taken by others: nothing stays in them.
        take((int) ((1L << importance.length) - 1), small.values().iterator().next());
      }
    }

    private double cost(int set) {
      double cost = 0;
      for (int column = 0; column < importance.length; column++) {
        cost += (set >> column & 1) == 1 ? importance[column] : 0;
      }
      return cost;
    }

    /** Blanks the small groups that a set makes large enough; makes offers to the others. */
    private void look(int set) {
      Map<Key, List<RecordGroup>> alike = new LinkedHashMap<>();
      for (RecordGroup group : small.values()) {
        alike.computeIfAbsent(group.key().without(set), key -> new ArrayList<>()).add(group);
      }
      Map<Key, int[]> donors = donors(set, alike);
      alike.forEach(
          (key, groups) -> {
            int size = groups.stream().mapToInt(RecordGroup::size).sum();
            if (size >= k || large.containsKey(key)) {
              blank(key, groups);
            } else {
              offer(set, size, groups, donors.get(key));
            }
          });
    }

    /** Of large groups alike outside a set: what they can spare, and the smallest one's size. */
    private Map<Key, int[]> donors(int set, Map<Key, List<RecordGroup>> wanted) {
      Map<Key, int[]> donors = new HashMap<>();
      for (RecordGroup group : large.values()) {
        Key key = group.key().without(set);
        if (wanted.containsKey(key)) {
          int[] sums = donors.computeIfAbsent(key, one -> new int[] {0, Integer.MAX_VALUE});
          sums[0] += group.size() - k;
          sums[1] = Math.min(sums[1], group.size());
        }
      }
      return donors;
    }

    private void offer(int set, int size, List<RecordGroup> groups, int @Nullable [] donors) {
      if (donors == null) {
        return;
      }
      int taken = donors[0] >= k - size ? k - size : donors[1];
      double eachCost = cost(set) * (size + taken) / size;
      for (RecordGroup group : groups) {
        Offer before = offers.get(group.key());
        if (before == null || eachCost < before.eachCost()) {
          offers.put(group.key(), new Offer(eachCost, set));
        }
      }
    }

    /** Takes the offers that are as cheap as any that can still come. */
    private void takeOffers(double costToCome) {
      List<RecordGroup> groups =
          small.values().stream()
              .filter(group -> offers.containsKey(group.key()))
              .filter(group -> offerTo(group).eachCost() <= costToCome)
              .sorted(Comparator.comparingDouble(group -> offerTo(group).eachCost()))
              .toList();
      for (RecordGroup group : groups) {
        if (small.containsKey(group.key())) {
          take(offerTo(group).set(), group);
        }
      }
    }

    private Offer offerTo(RecordGroup group) {
      return java.util.Objects.requireNonNull(offers.get(group.key()));
    }

    private void take(int set, RecordGroup first) {
      Key key = first.key().without(set);
      List<RecordGroup> groups =
          new ArrayList<>(
              small.values().stream()
                  .filter(group -> group.key().agreesOutside(set, key))
                  .toList());
      int size = groups.stream().mapToInt(RecordGroup::size).sum();
      List<RecordGroup> donors =
          large.values().stream()
              .filter(group -> group.key().agreesOutside(set, key))
              .sorted(Comparator.comparingInt(group -> -group.size()))
              .toList();
      if (!large.containsKey(key) && size < k) {
        if (donors.isEmpty()) {
          offers.remove(first.key());
          return;
        }
        groups.addAll(taken(donors, k - size));
      }
      blank(key, groups);
    }

    /** Records of large groups: what they can spare, else the whole of the smallest. */
    private List<RecordGroup> taken(List<RecordGroup> donors, int needed) {
      List<RecordGroup> taken = new ArrayList<>();
      int spare = donors.stream().mapToInt(group -> group.size() - k).sum();
      if (spare < needed) {
        RecordGroup smallest = donors.get(donors.size() - 1);
        large.remove(smallest.key());
        return List.of(smallest);
      }
      int open = needed;
      for (RecordGroup donor : donors) {
        int count = Math.min(open, donor.size() - k);
        RecordGroup part = new RecordGroup(donor.key());
        donor.give(count, part);
        taken.add(part);
        open -= count;
      }
      return taken;
    }

    private void blank(Key key, List<RecordGroup> groups) {
      RecordGroup joined = large.computeIfAbsent(key, RecordGroup::new);
      for (RecordGroup group : groups) {
        small.remove(group.key(), group);
        group.give(group.size(), joined);
      }
    }

    LocalSuppression result(List<int[]> before) {
      List<int[]> after = before.stream().map(int[]::clone).toList();
      for (RecordGroup group : large.values()) {
        for (int at = 0; at < group.size(); at++) {
          for (int column = 0; column < after.size(); column++) {
            after.get(column)[group.row(at)] = group.key().code(column);
          }
        }
      }
      List<Long> blanked =
          IntStream.range(0, after.size())
              .mapToObj(column -> blanked(before.get(column), after.get(column)))
              .toList();
      return new LocalSuppression(after, blanked);
    }

    private static long blanked(int[] before, int[] after) {
      return IntStream.range(0, before.length).filter(row -> before[row] != after[row]).count();
    }
  }
}
