package kg.koch.terms.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two figures of one phenomenon and what lies between them, in the order it was taken apart.
 *
 * <p>Guarantees: start + parts = end, to the unit; each code once. Does not check that the figures
 * are of one phenomenon, nor that a part is of the kind it says: its maker must.
 *
 * @param parts in the documented order of the method that made them; zeros may stand among them
 */
public record Bridge(BridgeFigure start, BridgeFigure end, List<BridgePart> parts) {

  /**
   * @throws IllegalArgumentException if the parts do not lead from start to end, or a code stands
   *     twice
   * @throws ArithmeticException if a sum does not fit into 64 bits
   */
  public Bridge {
    parts = List.copyOf(parts);
    if (parts.stream().map(BridgePart::code).distinct().count() < parts.size()) {
      throw new IllegalArgumentException(
          "Expected each part once; got " + parts.stream().map(BridgePart::code).toList());
    }
    long reached = sum(start.value(), parts);
    if (reached != end.value()) {
      throw new IllegalArgumentException(
          "Expected parts that lead from %d to %d; got parts that lead to %d"
              .formatted(start.value(), end.value(), reached));
    }
  }

  /**
   * The bridge over these parts and one more, which holds what they leave: nothing, and then it is
   * left out, or a remainder.
   *
   * @param kind of the remainder: {@link PartKind#UNEXPLAINED}, unless it is known what it holds
   */
  public static Bridge closed(
      BridgeFigure start, BridgeFigure end, List<BridgePart> parts, PartKind kind, String code) {
    long rest = Math.subtractExact(end.value(), sum(start.value(), parts));
    List<BridgePart> all = new ArrayList<>(parts);
    if (rest != 0) {
      all.add(new BridgePart(kind, code, rest));
    }
    return new Bridge(start, end, all);
  }

  private static long sum(long from, List<BridgePart> parts) {
    long sum = from;
    for (BridgePart part : parts) {
      sum = Math.addExact(sum, part.amount());
    }
    return sum;
  }

  /** End less start. */
  public long difference() {
    return Math.subtractExact(end.value(), start.value());
  }

  /** What is reached after each part; the last is the end, if there is a part. */
  public List<Long> runningTotals() {
    List<Long> totals = new ArrayList<>();
    long reached = start.value();
    for (BridgePart part : parts) {
      reached += part.amount();
      totals.add(reached);
    }
    return List.copyOf(totals);
  }

  /** The sums of the parts by kind; kinds without a part are left out. */
  public Map<PartKind, Long> byKind() {
    Map<PartKind, Long> sums = new EnumMap<>(PartKind.class);
    parts.forEach(part -> sums.merge(part.kind(), part.amount(), Math::addExact));
    return Collections.unmodifiableMap(sums);
  }

  /** The way back: the figures change places, every part turns its sign, the last comes first. */
  public Bridge reversed() {
    List<BridgePart> back = new ArrayList<>();
    for (BridgePart part : parts) {
      back.add(0, new BridgePart(part.kind(), part.code(), Math.negateExact(part.amount())));
    }
    return new Bridge(end, start, back);
  }

  /** The same bridge without the parts that are zero. */
  public Bridge withoutZeros() {
    return new Bridge(start, end, parts.stream().filter(part -> part.amount() != 0).toList());
  }
}
