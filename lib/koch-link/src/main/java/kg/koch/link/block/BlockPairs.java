package kg.koch.link.block;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.Records;

/** Shows the pairs of one piece of a rule's blocks to one visitor. */
final class BlockPairs {

  private static final int FEW = 6;
  private static final int AHEAD = 128;

  private final Records records;
  private final BlockingRule rule;
  private final int number;
  private final List<KeyPart> refinements;
  private final KnownPairs known;
  private final boolean[] hot;
  private final PairVisitor visitor;
  private final Block block;
  private final KnownRows knownRows;
  private long compared;
  private long knownPairs;
  private long hotBlocks;
  private long leftOut;
  private long largest;

  BlockPairs(
      Records records,
      BlockingRule rule,
      int number,
      List<KeyPart> refinements,
      KnownPairs known,
      boolean[] hot,
      PairVisitor visitor) {
    this.records = records;
    this.rule = rule;
    this.number = number;
    this.refinements = refinements;
    this.known = known;
    this.hot = hot;
    this.visitor = visitor;
    this.block = new Block(records);
    this.knownRows = new KnownRows(known);
  }

  RuleCount walk(SortedKeys sorted, int from, int to) {
    int at = from;
    int asked = from;
    while (at < to) {
      if (at >= asked) {
        asked = Math.min(at + AHEAD, to);
        askFor(sorted, at, asked);
      }
      int end = sorted.end(at);
      if (end - at > 1 && hasPairs(sorted.keys(), at, end, sorted.mask())) {
        largest = Math.max(largest, end - at);
        walkBlock(sorted, at, end);
      }
      at = end;
    }
    return new RuleCount(rule.name(), compared, knownPairs, hotBlocks, leftOut, largest);
  }

  /** Only for records that are not alone with their key. */
  private void askFor(SortedKeys sorted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (at > from && sorted.areOne(at - 1, at) || at + 1 < to && sorted.areOne(at, at + 1)) {
        block.askFor(sorted.record(at));
      }
    }
  }

  private boolean hasPairs(long[] keys, int from, int to, long mask) {
    return !records.isAcross()
        || (keys[from] & mask) < records.left() && (keys[to - 1] & mask) >= records.left();
  }

  private void walkBlock(SortedKeys sorted, int from, int to) {
    if (to - from <= BlockWalk.LARGEST_BLOCK) {
      visit(sorted.keys(), from, to, sorted.mask());
      return;
    }
    hotBlocks++;
    long[] members = new long[to - from];
    for (int at = from; at < to; at++) {
      members[at - from] = sorted.record(at);
      hot[sorted.record(at)] = true;
    }
    double before = compared + knownPairs;
    cut(members, 0, members.length, 0);
    leftOut += (long) (pairs(members) - (compared + knownPairs - before));
  }

  private double pairs(long[] members) {
    double left = Arrays.stream(members).filter(record -> record < records.left()).count();
    return records.isAcross() ? left * (members.length - left) : left * (left - 1) / 2;
  }

  /** Cuts by the next refinement; where none is left, into runs of records. */
  private void cut(long[] members, int from, int to, int depth) {
    if (to - from < 2 || !hasPairs(members, from, to, 0xFFFFFFFFL)) {
      return;
    }
    if (to - from <= BlockWalk.LARGEST_BLOCK) {
      visit(members, from, to, 0xFFFFFFFFL);
      return;
    }
    if (depth == refinements.size()) {
      cutIntoRuns(members, from, to);
      return;
    }
    KeyPart part = refinements.get(depth);
    for (int at = from; at < to; at++) {
      long record = members[at] & 0xFFFFFFFFL;
      int code = part.code(records.rows(), (int) record * records.width());
      members[at] = (long) code << 32 | record;
    }
    Arrays.sort(members, from, to);
    int start = from;
    for (int at = from + 1; at <= to; at++) {
      if (at == to || members[at] >>> 32 != members[start] >>> 32) {
        for (int member = start; member < at; member++) {
          members[member] &= 0xFFFFFFFFL;
        }
        cut(members, start, at, depth + 1);
        start = at;
      }
    }
  }

  private void cutIntoRuns(long[] members, int from, int to) {
    // Across files the records of both must stand in each run.
    int left = from;
    while (left < to && members[left] < records.left()) {
      left++;
    }
    int runs = (to - from + BlockWalk.LARGEST_BLOCK - 1) / BlockWalk.LARGEST_BLOCK;
    int rights = to - left;
    int lefts = left - from;
    long[] run = new long[(lefts / runs) + (rights / runs) + 2];
    for (int number = 0; number < runs; number++) {
      int size = 0;
      for (long at = (long) lefts * number / runs; at < (long) lefts * (number + 1) / runs; at++) {
        run[size++] = members[from + (int) at];
      }
      for (long at = (long) rights * number / runs;
          at < (long) rights * (number + 1) / runs;
          at++) {
        run[size++] = members[left + (int) at];
      }
      visit(run, 0, size, 0xFFFFFFFFL);
    }
  }

  private void visit(long[] keys, int from, int to, long mask) {
    block.fill(keys, from, to, mask, number);
    visitor.begin(block);
    if (block.size() > FEW && isOneKey()) {
      visitRows();
    } else {
      visitPairs();
    }
  }

  private void visitRows() {
    int size = block.size();
    int left = records.isAcross() ? lefts() : size;
    knownRows.begin(block, records.width(), number);
    for (int first = 0; first < left; first++) {
      int from = records.isAcross() ? left : first + 1;
      int[] marks = knownRows.marked(first, from, size, number);
      int marked = 0;
      for (int second = from; second < size; second++) {
        marked += marks[second];
      }
      knownPairs += marked;
      compared += size - from - marked;
      visitor.row(first, from, size, marks);
    }
  }

  /** Blocks of a few records, most of which differ early; and those of several keys. */
  private void visitPairs() {
    int size = block.size();
    int left = records.isAcross() ? lefts() : size;
    for (int first = 0; first < left; first++) {
      for (int second = records.isAcross() ? left : first + 1; second < size; second++) {
        if (known.isKnown(first, second, number, block)) {
          knownPairs++;
        } else if (sameKey(first, second)) {
          compared++;
          visitor.pair(first, second);
        }
      }
    }
  }

  private int lefts() {
    int left = 0;
    while (left < block.size() && block.record(left) < records.left()) {
      left++;
    }
    return left;
  }

  /** Different keys may share a hash: seldom enough to be looked for block by block. */
  private boolean isOneKey() {
    for (int member = 1; member < block.size(); member++) {
      if (!sameKey(0, member)) {
        return false;
      }
    }
    return true;
  }

  private boolean sameKey(int first, int second) {
    return rule.sameKey(block.rows(), first * records.width(), second * records.width());
  }
}
