package kg.koch.link.spine;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import kg.koch.link.cluster.Constraints;

/**
 * The second look at records left alone, once records are added: for new records, and standing ones
 * that are alone since. A part that too many records share now is not rare any more, and a record
 * that is linked now is not looked at again: links that rested on either go.
 */
final class RareSearch {

  private static final int[] NONE = new int[0];

  private final Spine spine;
  private final int firstNew;
  private final BatchKeys keys;
  private final LinkTable links;
  private final int rules;
  private final boolean[] alone;
  private final BitSet lookedAt = new BitSet();
  private final BitSet outgrown = new BitSet();
  private final Pairs pairs;

  /**
   * Links of rules must be settled.
   *
   * @param decided what people have decided by now
   */
  RareSearch(Batch batch, LinkTable links, Pairs pairs, Constraints decided) {
    this.spine = batch.after();
    this.firstNew = batch.first();
    this.keys = batch.keys();
    this.links = links;
    this.rules = spine.keys().rules();
    this.alone = links.alone(spine.size(), rules, decided);
    this.pairs = pairs;
  }

  /** Settles the links of the second look. */
  void settle() {
    Persons persons = spine.persons();
    boolean[] before =
        LinkTable.alone(persons.found(), firstNew, rules, persons.decisions().constraints());
    for (int record = 0; record < firstNew; record++) {
      if (alone[record] && !before[record]) {
        lookedAt.set(record);
      }
    }
    lookedAt.set(firstNew, spine.size());
    lookedAt.stream().forEach(this::look);
    for (int link = 0; link < links.size(); link++) {
      if (links.rule(link) >= rules) {
        settleStanding(link);
      }
    }
    links.add(pairs.links());
  }

  /** Looks for what shares a rare part with a record and is brought together with it by no rule. */
  private void look(int record) {
    Set<Integer> seen = new HashSet<>();
    Keys.Row row = spine.row(record);
    for (int part = 0; part < keys.parts(); part++) {
      long key = keys.ofPart(part, spine, record);
      int[] members = key == 0 ? NONE : spine.withPart(part, key);
      if (members.length > Keys.RARE) {
        outgrow(members);
        continue;
      }
      for (int other : members) {
        boolean turn = other != record && !(lookedAt.get(other) && other > record);
        if (turn
            && (alone[record] || alone[other])
            && seen.add(other)
            && !spine.keys().areTogether(row, spine.row(other))) {
          pairs.add(Math.min(record, other), Math.max(record, other), rules + part);
        }
      }
    }
  }

  /** Marks what may have been rare before: not more than that stood together then. */
  private void outgrow(int[] members) {
    int standing = 0;
    for (int member : members) {
      standing += member < firstNew ? 1 : 0;
    }
    if (standing <= Keys.RARE) {
      for (int member : members) {
        outgrown.set(member);
      }
    }
  }

  private void settleStanding(int link) {
    int left = links.left(link);
    int right = links.right(link);
    if (!alone[left] && !alone[right]) {
      links.remove(link);
    } else if (outgrown.get(left) && outgrown.get(right)) {
      int part = firstRare(left, right);
      if (part < 0) {
        links.remove(link);
      } else if (rules + part != links.rule(link)) {
        links.setRule(link, rules + part);
      }
    }
  }

  private int firstRare(int left, int right) {
    for (int part = 0; part < keys.parts(); part++) {
      long key = keys.ofPart(part, spine, left);
      if (key != 0
          && key == keys.ofPart(part, spine, right)
          && spine.withPart(part, key).length <= Keys.RARE) {
        return part;
      }
    }
    return -1;
  }
}
