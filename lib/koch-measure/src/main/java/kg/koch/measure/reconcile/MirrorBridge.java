package kg.koch.measure.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;

/**
 * From the own figure of a corridor to the partner country's, as far as own data can tell.
 *
 * <p>Parts, in this order: {@link #THRESHOLD}, own stays counted from the partner's number of
 * months on instead of the own; {@link #TERM}, the partner's automatic departures at the end of a
 * term instead of the day the border saw; {@link #LAG}, the partner's day of recording instead of
 * the day of crossing; {@link #REST}, what own data cannot tell: coverage of both sources,
 * purposes, persons who crossed a third country. The rest is always shown as unexplained.
 */
public final class MirrorBridge {

  public static final String THRESHOLD = "threshold";
  public static final String TERM = "automatic-departures";
  public static final String LAG = "recorded-later";
  public static final String REST = "rest";

  private MirrorBridge() {}

  /**
   * Out of own stays.
   *
   * @param own the figure as published; its value must be what the stays give under {@code ownRule}
   * @param partner the partner's figure of the same year
   * @throws IllegalArgumentException if the own figure is not what the stays give
   */
  public static Bridge ofStays(
      CorridorStays stays,
      MirrorFlow flow,
      int year,
      PartnerRule ownRule,
      PartnerRule partnerRule,
      BridgeFigure own,
      BridgeFigure partner) {
    long counted = stays.count(flow, year, ownRule);
    if (counted != own.value()) {
      throw new IllegalArgumentException(
          "Expected an own figure of %d, as the stays give; got %d"
              .formatted(counted, own.value()));
    }
    PartnerRule threshold = PartnerRule.months(partnerRule.thresholdMonths());
    long underThreshold = stays.count(flow, year, threshold);
    long withTerm = stays.count(flow, year, partnerRule.withoutLag());
    long withLag = stays.count(flow, year, partnerRule);
    List<BridgePart> parts = new ArrayList<>();
    add(parts, PartKind.DEFINITION, THRESHOLD, underThreshold - counted);
    add(parts, PartKind.DEFINITION, TERM, withTerm - underThreshold);
    add(parts, PartKind.TIMING, LAG, withLag - withTerm);
    return Bridge.closed(own, partner, parts, PartKind.UNEXPLAINED, REST);
  }

  /**
   * Out of own counts.
   *
   * @param underPartnerThreshold own count under the partner's threshold, if there is one
   */
  public static Bridge ofCounts(
      BridgeFigure own, OptionalLong underPartnerThreshold, BridgeFigure partner) {
    List<BridgePart> parts = new ArrayList<>();
    underPartnerThreshold.ifPresent(
        count -> add(parts, PartKind.DEFINITION, THRESHOLD, count - own.value()));
    return Bridge.closed(own, partner, parts, PartKind.UNEXPLAINED, REST);
  }

  private static void add(List<BridgePart> parts, PartKind kind, String code, long amount) {
    if (amount != 0) {
      parts.add(new BridgePart(kind, code, amount));
    }
  }
}
