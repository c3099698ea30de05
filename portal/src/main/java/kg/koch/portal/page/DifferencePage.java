package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.chart.Waterfall;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.reconcile.PublishedBridge;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgePart;

/**
 * Two figures and what lies between them, as a waterfall and as a table.
 *
 * @param lead what the page is about
 * @param choices what may be chosen; none where the address alone says it
 * @param told the bridge; empty if one of the figures is not shown
 * @param startLink where the first figure is explained; likewise the second
 * @param open true if the second figure is not decided yet
 */
public record DifferencePage(
    Frame frame,
    String lead,
    String standing,
    List<Choice> choices,
    Optional<PublishedBridge> told,
    Optional<String> startLink,
    Optional<String> endLink,
    boolean open) {

  /** A row of the table; the two figures have no kind and no amount. */
  public record Step(
      String name, String words, String amount, String total, Optional<String> link) {}

  public DifferencePage {
    choices = List.copyOf(choices);
  }

  /** The first figure, the parts in their order, the second figure. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    told.ifPresent(
        one -> {
          Bridge bridge = one.bridge();
          steps.add(figure(one.start(), bridge.start().value(), startLink));
          for (int i = 0; i < bridge.parts().size(); i++) {
            BridgePart part = bridge.parts().get(i);
            steps.add(
                new Step(
                    name(i, part),
                    frame.say(one.words(part.code())),
                    signed(part.amount()),
                    frame.count(bridge.runningTotals().get(i)),
                    Optional.empty()));
          }
          steps.add(figure(one.end(), bridge.end().value(), endLink));
        });
    return List.copyOf(steps);
  }

  private Step figure(Text words, long value, Optional<String> link) {
    return new Step("", frame.say(words), "", frame.count(value), link);
  }

  private String name(int index, BridgePart part) {
    return index + 1 + ". " + frame.say(PublishedBridge.kind(part.kind()));
  }

  private String signed(long amount) {
    return (amount < 0 ? "\u2212" : "+") + frame.count(Math.abs(amount));
  }

  public String difference() {
    return told.map(one -> signed(one.bridge().difference())).orElse("");
  }

  public List<String> hidden() {
    return told.map(one -> one.hidden().stream().map(frame::say).toList()).orElse(List.of());
  }

  public List<String> notes() {
    return told.map(one -> one.notes().stream().map(frame::say).toList()).orElse(List.of());
  }

  public String chartSvg() {
    return told.map(this::chart).orElse("");
  }

  private String chart(PublishedBridge one) {
    Bridge bridge = one.bridge();
    List<Waterfall.Step> bars = new ArrayList<>();
    double reached = bridge.start().value();
    bars.add(bar("A", reached));
    for (int i = 0; i < bridge.parts().size(); i++) {
      BridgePart part = bridge.parts().get(i);
      double next = reached + part.amount();
      bars.add(new Waterfall.Step(name(i, part), reached, next, signed(part.amount()), false));
      reached = next;
    }
    bars.add(bar("B", reached));
    String description =
        frame.say("differences.chart.description", frame.say(one.start()), frame.say(one.end()));
    return Waterfall.draw("waterfall", frame.title(), description, bars);
  }

  private Waterfall.Step bar(String name, double value) {
    return new Waterfall.Step(name, 0, value, frame.count(Math.round(value)), true);
  }

  /** The hidden fields that keep an older release chosen. */
  public Map<String, String> kept() {
    return frame.pinned() && frame.release().isPresent()
        ? Map.of("release", frame.release().get().id())
        : Map.of();
  }
}
