package kg.koch.portal.page;

import kg.koch.portal.release.View;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.terms.FigureInterval;

/** Names of codes and the digits of a table's figures. */
public final class Labels {

  private Labels() {}

  static String of(DimensionMetadata dimension, int position, Frame frame) {
    CodeMetadata code = dimension.codes().get(position);
    return View.isTime(dimension.id()) ? frame.period(code.id()) : frame.say(code.label());
  }

  /** Rates and shares have one digit after the separator, ratios two, counts none. */
  public static int decimals(TableMetadata table) {
    return switch (table.unit().id()) {
      case "PER_1000", "PERCENT" -> 1;
      case "MONTHS_OF_EARNINGS" -> 2;
      default -> 0;
    };
  }

  /** The limits of a figure as readers of the language write them. */
  static String limits(FigureInterval interval, TableMetadata table, Frame frame) {
    return frame.say(
        "interval.limits",
        frame.numbers().write(interval.lower(), decimals(table)),
        frame.numbers().write(interval.upper(), decimals(table)));
  }
}
