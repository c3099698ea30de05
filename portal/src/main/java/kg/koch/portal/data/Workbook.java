package kg.koch.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.terms.FigureInterval;
import org.dhatim.fastexcel.Worksheet;

/**
 * A selection as an Excel workbook: one row a figure on the first sheet, what must be known to use
 * it on the second. Hidden figures say so in words.
 */
final class Workbook {

  /** Rows an Excel sheet can hold, less the heading. */
  static final int MOST_ROWS = 1_048_575;

  private final DataSelection data;
  private final Texts texts;

  Workbook(DataSelection data, Texts texts) {
    this.data = data;
    this.texts = texts;
  }

  void write(OutputStream out) throws IOException {
    try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Koch", "1.0")) {
      writeFigures(workbook.newWorksheet(texts.say("download.figures")));
      writeAbout(workbook.newWorksheet(texts.say("download.about")));
    }
  }

  private void writeFigures(Worksheet sheet) {
    PublishedTable table = data.table();
    List<TableMetadata.DimensionMetadata> dimensions = data.metadata().dimensions();
    int width = dimensions.size();
    for (int axis = 0; axis < width; axis++) {
      sheet.value(0, axis, dimensions.get(axis).label().in(language()));
    }
    sheet.value(0, width, texts.say("download.value"));
    sheet.value(0, width + 1, "OBS_STATUS");
    boolean withIntervals = table.hasIntervals();
    if (withIntervals) {
      sheet.value(0, width + 2, texts.say("interval.lower"));
      sheet.value(0, width + 3, texts.say("interval.upper"));
    }
    sheet.range(0, 0, 0, width + (withIntervals ? 3 : 1)).style().bold().set();
    for (int i = 0; i < data.size(); i++) {
      int row = data.row(i);
      for (int axis = 0; axis < width; axis++) {
        var code = dimensions.get(axis).codes().get(table.position(row, axis));
        sheet.value(i + 1, axis, code.label().in(language()));
      }
      if (table.isHidden(row)) {
        boolean imprecise = table.confidentialityStatus(row).equals("N");
        sheet.value(i + 1, width, texts.say(imprecise ? "table.imprecise" : "table.hidden"));
      } else {
        sheet.value(i + 1, width, table.value(row).orElseThrow());
      }
      sheet.value(i + 1, width + 1, table.observationStatus(row));
      writeInterval(sheet, i + 1, width + 2, table.interval(row));
    }
  }

  private static void writeInterval(
      Worksheet sheet, int row, int column, Optional<FigureInterval> interval) {
    if (interval.isPresent()) {
      sheet.value(row, column, interval.get().lower());
      sheet.value(row, column + 1, interval.get().upper());
    }
  }

  private void writeAbout(Worksheet sheet) {
    TableMetadata table = data.metadata();
    var demonstration = data.release().demonstrationLabel();
    int row = 0;
    if (demonstration != null) {
      line(sheet, row++, texts.say("demonstration"), demonstration.in(language()));
    }
    line(sheet, row++, table.id(), table.title().in(language()));
    line(sheet, row++, texts.say("table.definition"), table.definition().in(language()));
    line(sheet, row++, texts.say("table.unit"), table.unit().label().in(language()));
    line(sheet, row++, texts.say("table.protection"), table.protection().reason().in(language()));
    line(sheet, row++, texts.say("table.hidden"), texts.say("explain.hidden"));
    if (data.table().hasIntervals()) {
      line(sheet, row++, texts.say("interval"), texts.say("interval.text"));
    }
    line(sheet, row++, texts.say("table.vintage"), table.vintage());
    line(sheet, row, texts.say("explain.release"), data.release().releaseId());
  }

  private static void line(Worksheet sheet, int row, String name, String value) {
    sheet.value(row, 0, name);
    sheet.value(row, 1, value);
  }

  private Language language() {
    return texts.language();
  }
}
