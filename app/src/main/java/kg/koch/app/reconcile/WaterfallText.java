package kg.koch.app.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.reconcile.PublishedBridge;
import kg.koch.publish.text.Messages;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgePart;

/** A bridge as aligned lines of text with a bar each, and as rows of CSV. */
public final class WaterfallText {

  private static final int BAR = 30;

  /** A line of the waterfall; the bar lies between the totals before and after it. */
  private record Line(String kind, String words, String amount, long total, long from, long to) {}

  private final Language language;

  public WaterfallText(Language language) {
    this.language = language;
  }

  /** The columns of the rows {@link #addTo} writes. */
  public static TableOutput rows() {
    return new TableOutput("bridge", "step", "kind", "part", "label", "amount", "running_total");
  }

  /** Start, each part and end, with what is reached by then. */
  public void addTo(TableOutput rows, String name, PublishedBridge told) {
    Bridge bridge = told.bridge();
    List<Long> totals = bridge.runningTotals();
    rows.row(
        name,
        0,
        "START",
        "",
        told.start().in(language),
        bridge.start().value(),
        bridge.start().value());
    for (int i = 0; i < totals.size(); i++) {
      BridgePart part = bridge.parts().get(i);
      String words = told.words(part.code()).in(language);
      rows.row(name, i + 1, part.kind(), part.code(), words, part.amount(), totals.get(i));
    }
    long end = bridge.end().value();
    rows.row(name, totals.size() + 1, "END", "", told.end().in(language), end, end);
  }

  /** The waterfall, with what is hidden and the notes below. */
  public String of(String name, PublishedBridge told) {
    List<Line> lines = lines(told);
    StringBuilder text = new StringBuilder(name).append('\n');
    int kinds = width(lines.stream().map(Line::kind).toList());
    int words = width(lines.stream().map(Line::words).toList());
    long low =
        lines.stream().flatMapToLong(one -> LongStream.of(one.from(), one.to())).min().orElse(0);
    long high =
        lines.stream().flatMapToLong(one -> LongStream.of(one.from(), one.to())).max().orElse(0);
    for (Line line : lines) {
      String row =
          String.format(
              Locale.ROOT,
              "%s  %s %9s %10d  %s",
              padded(line.kind(), kinds),
              padded(line.words(), words),
              line.amount(),
              line.total(),
              bar(line, Math.min(0, low), Math.max(1, high)));
      text.append(row.stripTrailing()).append('\n');
    }
    String hidden = Messages.everywhere("bridge.hidden").in(language);
    for (Text part : told.hidden()) {
      text.append("  ").append(hidden).append(": ").append(part.in(language)).append('\n');
    }
    told.notes().forEach(note -> text.append("  ").append(note.in(language)).append('\n'));
    return text.toString();
  }

  private List<Line> lines(PublishedBridge told) {
    Bridge bridge = told.bridge();
    List<Line> lines = new java.util.ArrayList<>();
    long reached = bridge.start().value();
    lines.add(new Line("", told.start().in(language), "", reached, 0, reached));
    for (BridgePart part : bridge.parts()) {
      Text kind = PublishedBridge.kind(part.kind());
      lines.add(
          new Line(
              kind.in(language),
              told.words(part.code()).in(language),
              String.format(Locale.ROOT, "%+d", part.amount()),
              reached + part.amount(),
              reached,
              reached + part.amount()));
      reached += part.amount();
    }
    lines.add(new Line("", told.end().in(language), "", reached, 0, reached));
    return lines;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** From the total before to the total after; at least one sign for what is not zero. */
  private static String bar(Line line, long low, long high) {
    double unit = (double) BAR / Math.max(1, high - low);
    int from = (int) Math.round((Math.min(line.from(), line.to()) - low) * unit);
    int to = (int) Math.round((Math.max(line.from(), line.to()) - low) * unit);
    int length = line.from() == line.to() ? 0 : Math.max(1, to - from);
    String sign = line.kind().isEmpty() ? "█" : line.to() < line.from() ? "▒" : "▓";
    return " ".repeat(Math.min(from, BAR - 1)) + sign.repeat(length);
  }
}
