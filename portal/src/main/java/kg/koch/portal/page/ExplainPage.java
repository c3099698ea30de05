package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** How one figure came to be, from the release alone. */
public final class ExplainPage {

  /** The deliveries of one source, with their sums. */
  public record Supply(String source, String summary, List<Lineage.Delivery> deliveries) {}

  /** What the figure is in a release. */
  public record Revision(String release, String vintage, String written, boolean current) {}

  /** One code the figure stands at. */
  public record Standing(String dimension, String code) {}

  private final Frame frame;
  private final Release release;
  private final TableMetadata table;
  private final View view;
  private final int[] positions;
  private final Grid.Cell cell;
  private final List<Revision> revisions;

  public ExplainPage(
      Frame frame, Release release, View view, PublishedTable cells, List<Release> all) {
    this.frame = frame;
    this.release = release;
    this.table = view.table();
    this.view = view;
    this.positions = view.chosen().stream().mapToInt(codes -> codes.get(0)).toArray();
    this.cell = Grid.cell(view, cells, frame, positions);
    this.revisions = all.stream().map(this::revision).toList();
  }

  public Frame frame() {
    return frame;
  }

  public TableMetadata table() {
    return table;
  }

  public Grid.Cell cell() {
    return cell;
  }

  public List<Revision> revisions() {
    return revisions;
  }

  public String back() {
    return frame.link("tables/" + table.id());
  }

  public List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (int axis = 0; axis < positions.length; axis++) {
      standings.add(
          new Standing(
              frame.say(view.dimension(axis).label()),
              Labels.of(view.dimension(axis), positions[axis], frame)));
    }
    return standings;
  }

  public List<Lineage.Step> steps() {
    return release.lineage().steps();
  }

  public String stage(String stage) {
    return frame.texts().has("stage." + stage) ? frame.say("stage." + stage) : stage;
  }

  /** Names and values in one line. */
  public String told(SortedMap<String, ?> values) {
    return values.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + " = "
                    + (one.getValue() instanceof Long number
                        ? frame.count(number)
                        : one.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** The first twelve digits of a fingerprint, enough to tell them apart. */
  public String abbreviated(String fingerprint) {
    return fingerprint.length() <= 12 ? fingerprint : fingerprint.substring(0, 12);
  }

  /** Deliveries of the sources the table is made from, by source. */
  public List<Supply> supplies() {
    Map<String, List<Lineage.Delivery>> bySource = new LinkedHashMap<>();
    table.sources().forEach(source -> bySource.put(source.id(), new ArrayList<>()));
    for (Lineage.Delivery delivery : release.lineage().deliveries()) {
      List<Lineage.Delivery> of = bySource.get(delivery.source());
      if (of != null) {
        of.add(delivery);
      }
    }
    return table.sources().stream()
        .map(
            source ->
                supply(frame.say(source.title()), bySource.getOrDefault(source.id(), List.of())))
        .toList();
  }

  private Supply supply(String title, List<Lineage.Delivery> deliveries) {
    long received = deliveries.stream().mapToLong(Lineage.Delivery::received).sum();
    long accepted = deliveries.stream().mapToLong(Lineage.Delivery::accepted).sum();
    return new Supply(
        title,
        frame.say(
            "explain.deliveries.text",
            title,
            deliveries.size(),
            frame.count(received),
            frame.count(accepted)),
        deliveries);
  }

  /** Rows each rule fired on in these deliveries. */
  public SortedMap<String, Long> rules() {
    SortedMap<String, Long> rules = new TreeMap<>();
    supplies().stream()
        .flatMap(supply -> supply.deliveries().stream())
        .flatMap(delivery -> delivery.findings().entrySet().stream())
        .forEach(finding -> rules.merge(finding.getKey(), finding.getValue(), Long::sum));
    return rules;
  }

  public String instruction(String rule) {
    var text = release.lineage().rules().get(rule);
    return text == null ? "" : frame.say(text);
  }

  public @Nullable String quality() {
    Quality.TableQuality quality = release.quality().table(table.id());
    return quality == null
        ? null
        : frame.say(
            "explain.quality.text",
            frame.count(quality.cells()),
            frame.count(quality.hidden()),
            frame.percent(quality.hiddenShare()));
  }

  private Revision revision(Release one) {
    String written =
        one.findTable(table.id())
            .map(other -> valueIn(one, other))
            .orElse(frame.say("explain.absent"));
    boolean current = one.id().equals(release.id());
    return new Revision(one.id(), frame.period(one.manifest().vintage()), written, current);
  }

  /** Codes may stand at other positions in another release. */
  private String valueIn(Release one, PublishedTable other) {
    int[] there = new int[other.dimensions().size()];
    for (int axis = 0; axis < there.length; axis++) {
      Dimension dimension = other.dimensions().get(axis);
      int here = table.axes().stream().map(Dimension::id).toList().indexOf(dimension.id());
      int found =
          here < 0 ? -1 : dimension.findPosition(view.code(here, positions[here])).orElse(-1);
      if (found < 0) {
        return frame.say("explain.absent");
      }
      there[axis] = found;
    }
    View theirs = View.opening(one.findMetadata(table.id()).orElseThrow());
    Grid.Cell cellThere = Grid.cell(theirs, other, frame, there);
    return cellThere.kind() == Grid.Kind.ABSENT ? frame.say("explain.absent") : cellThere.written();
  }
}
