package kg.koch.app.workspace.internal.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Shares by setting, drawn as lines over one another: settings from left to right, 0 to 100 % from
 * bottom to top. Lines differ in colour, dashes and the shape of their marks.
 *
 * @param title what is drawn
 * @param description the same in words, for those who do not see it
 * @param settings from left to right
 * @param lines that of what is lost first
 */
public record Curve(String title, String description, List<Setting> settings, List<Line> lines) {

  private static final double LEFT = 46;
  private static final double RIGHT = 344;
  private static final double TOP = 10;
  private static final double BOTTOM = 190;

  public Curve {
    settings = List.copyOf(settings);
    lines = List.copyOf(lines);
  }

  /**
   * A setting on the axis.
   *
   * @param own whether the table has it
   */
  public record Setting(String name, double x, boolean own) {}

  /** A mark of a line. */
  public record Mark(double x, double y) {}

  /** A line by its name, with a mark for each setting that has a share. */
  public record Line(String name, List<Mark> marks) {

    public Line {
      marks = List.copyOf(marks);
    }

    /** As the attribute points of a polyline. */
    public String points() {
      return marks.stream()
          .map(mark -> String.format(Locale.ROOT, "%.1f,%.1f", mark.x(), mark.y()))
          .collect(Collectors.joining(" "));
    }
  }

  /** Where the setting at a place stands, of so many. */
  static double x(int place, int settings) {
    return LEFT + (RIGHT - LEFT) * (place + 0.5) / settings;
  }

  /** Where a share stands; what is more than all stands at the top. */
  public static double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(1, share);
  }

  /** A line of shares, one a setting. */
  static Line line(String name, List<OptionalDouble> shares) {
    List<Mark> marks = new ArrayList<>();
    for (int at = 0; at < shares.size(); at++) {
      if (shares.get(at).isPresent()) {
        marks.add(new Mark(x(at, shares.size()), y(shares.get(at).getAsDouble())));
      }
    }
    return new Line(name, marks);
  }
}
